import { useFormatter, useTranslations } from 'use-intl/react'
import { Timeline } from '#app/components/charts/timeline.tsx'
import type { TimelineRow } from '#app/components/charts/timeline-layout.ts'
import { StepsAhead } from '#app/components/event/steps-ahead.tsx'
import { RecordedStep, StatedList } from '#app/components/record/stated-list.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { DeliveryView } from '#app/domain/deliveries/get-delivery.server.ts'
import { useSay } from '#app/i18n/use-say.ts'
import type { Words } from '#app/i18n/words.ts'
import { storedDay } from '#workflows/clock/utc-day.ts'
import { deadlines, dueKey } from '#workflows/delivery/milestones.ts'

export type Course = NonNullable<DeliveryView['course']>
type End = keyof Words['delivery']['next']
type CourseProps = { delivery: DeliveryView; course: Course }

/** The next steps of a delivery with their actors; where there are none, why. */
export function NextPanel({ delivery, course }: CourseProps) {
	const t = useTranslations('delivery')
	const needs = useTranslations('needs.next')
	const refusals = useTranslations('refusals')
	const ended = `next.${delivery.status}` as `next.${End}`
	const none = course.heldBy ? refusals(course.heldBy) : needs('none')
	return (
		<Panel title={needs('title')}>
			<StepsAhead group={delivery.kind} steps={course.ahead} none={t.has(ended) ? t(ended) : none} />
		</Panel>
	)
}

/** The last step taken, with a link to all of them. */
export function LatestPanel({ delivery, course: { record } }: CourseProps) {
	const t = useTranslations('delivery.record')
	const needs = useTranslations('needs.latest')
	const latest = record.at(-1)
	if (!latest) return null
	return (
		<RecordedStep kind={delivery.kind} step={latest} which={needs('title')}>
			{record.length > 1 && (
				<p>
					<a href={`/deliveries/${delivery.id}/steps`}>{t('title')}</a>
				</p>
			)}
		</RecordedStep>
	)
}

/** The days planned, and beside them the stages reached and the days on which it happened. */
export function TimelinePanel({ course: { stages, plan, today } }: { course: Course }) {
	const t = useTranslations('timeline')
	const status = useTranslations('status.delivery')
	const reached = stages.flatMap(({ status, state, since }) => (since ? [{ status, state, since }] : []))
	const ofStages: TimelineRow[] = reached.map(({ status: stage, state, since }, index) => ({
		key: `stage ${stage}`,
		label: status(stage),
		due: null,
		planned: null,
		actual: { on: dayOf(since), until: endOf(state, since, reached[index + 1]?.since) },
	}))
	const ofPlan: TimelineRow[] = plan.map(({ what, planned, actual }) => ({
		key: what,
		label: t(`milestones.${what}`),
		due: deadlines.has(what) ? t(dueKey({ what, on: planned.on })) : null,
		planned,
		actual,
	}))
	return (
		<Panel title={t('title')} id="timeline">
			<Timeline rows={[...ofStages, ...ofPlan]} today={today} title={t('title')} />
		</Panel>
	)
}

const dayOf = (at: Date) => storedDay(new Date(at))

/** A stage lasts until the next one; where a delivery went back, the next one began before it. */
function endOf(state: string, since: Date, next: Date | undefined): string | null {
	if (state === 'current') return null
	return next && new Date(next) > new Date(since) ? dayOf(next) : dayOf(since)
}

const stopped = new Set(['lostOrDamaged', 'misuseReported'])

/** Why the delivery is interrupted, with what the step stated. */
export function AsideNotice({ aside }: Pick<Course, 'aside'>) {
	const t = useTranslations('delivery.aside')
	const events = useSay('events')
	const format = useFormatter()
	if (!aside) return null
	const { as, since, fields } = aside
	const date =
		since &&
		format.dateTime(new Date(since), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
	return (
		<Notice tone={stopped.has(as) ? 'danger' : 'warning'} title={t(`${as}.title`)}>
			<p>{t(`${as}.body`)}</p>
			{date && <p suppressHydrationWarning>{t('since', { date })}</p>}
			<StatedList fields={fields} labelOf={(name) => events(`fields.${name}`)} />
		</Notice>
	)
}

/** The first step waits for headquarters; shown to those who would take it. */
export function LateStartNotice({ underReview }: { underReview: boolean }) {
	const t = useTranslations('needs.startReview')
	if (!underReview) return null
	return (
		<Notice tone="warning" title={t('title')}>
			<p>{t('body')}</p>
		</Notice>
	)
}
