-- One row: what a scan found, by its key. What people decided of it is not touched.
insert into assessment.finding
  (assessment, key, basis, indicator, area, area_name, up, ratio, extra, since, adjusted,
   certainty, size, severity, spread, comparison, score, rank, told, said,
   scanned_confidence, scanned_caveats, found_at)
values
  (:assessment, :key, :basis, :indicator, :area, :areaName, :up, :ratio, :extra, :since, :adjusted,
   :certainty, :size, :severity, :spread, :comparison, :score, :rank, cast(:told as jsonb), :said,
   :confidence, :caveats, :now)
on conflict (assessment, key) do update set
  basis = excluded.basis,
  area_name = excluded.area_name,
  ratio = excluded.ratio,
  extra = excluded.extra,
  since = excluded.since,
  adjusted = excluded.adjusted,
  certainty = excluded.certainty,
  size = excluded.size,
  severity = excluded.severity,
  spread = excluded.spread,
  comparison = excluded.comparison,
  score = excluded.score,
  rank = excluded.rank,
  told = excluded.told,
  said = excluded.said,
  scanned_confidence = excluded.scanned_confidence,
  scanned_caveats = excluded.scanned_caveats,
  gone_at = null
