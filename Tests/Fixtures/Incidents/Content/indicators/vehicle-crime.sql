-- Vehicle crimes of each month, in each district and in the county.
with
  -- Every small area twice: for its district, and for the county that the district is in.
  place as (
    select lsoa.code, district.slug
    from areas as lsoa join areas as district on district.slug = lsoa.parent
    where lsoa.type = 'lsoa'
    union all
    select lsoa.code, district.parent
    from areas as lsoa join areas as district on district.slug = lsoa.parent
    where lsoa.type = 'lsoa'
  ),
  counted as (
    select incidents."Month" as month, place.slug, count(*) as crimes
    from incidents join place on place.code = incidents."LSOA code"
    where incidents."Crime type" = 'Vehicle crime'
    group by incidents."Month", place.slug
  ),
  -- A month without a crime has nought of them, and is no missing figure.
  every as (
    select month, slug
    from (select distinct "Month" as month from incidents)
    cross join (select distinct slug from place)
  )
select every.month as period, every.slug as area, coalesce(counted.crimes, 0) as numerator
from every left join counted on counted.month = every.month and counted.slug = every.slug
