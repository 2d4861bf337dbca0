-- A handover was said to be with the State while UNODC had still to sign it first. Clocks that run now say whose turn it
-- is; the time that was counted before stays as it is. The older release works on: it only counts for the other side.
update clock_run set party = 'programme'
from delivery
where delivery.status = 'inspected'
	and not exists (select from handover where handover.delivery_id = delivery.id)
	and clock_run.need_id = delivery.need_id
	and clock_run.stage = 'inspected' and clock_run.party = 'state' and clock_run.stopped_at is null;
