update burglaries set area = area;
select 1
