select period, area, numerator
from burglaries
where is_home
