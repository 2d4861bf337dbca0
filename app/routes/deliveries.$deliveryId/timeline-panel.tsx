import { useTranslations } from 'use-intl/react'
import { Panel } from '#app/components/ui/panel.tsx'
import { Timeline } from '#app/routes/deliveries.$deliveryId/timeline.tsx'
import type { TimelineRow } from '#app/routes/deliveries.$deliveryId/timeline-layout.ts'
import type { Course } from './course-panels.tsx'

const dayOf = (at: Date) => new Date(at).toISOString().slice(0, 10)

/** The stages as they were reached and the days that were planned, one below the other. */
export function TimelinePanel({ course: { stages, plan, today } }: { course: Course }) {
	const t = useTranslations('timeline')
	const status = useTranslations('status.delivery')
	const reached = stages.flatMap(({ status, state, since }) => (since ? [{ status, state, since }] : []))
	const ofStages: TimelineRow[] = reached.map(({ status: stage, state, since }, index) => ({
		key: `stage ${stage}`,
		label: status(stage),
		planned: null,
		actual: { on: dayOf(since), until: endOf(state, since, reached[index + 1]?.since) },
	}))
	const ofPlan: TimelineRow[] = plan.map(({ what, on, until, actual }) => ({
		key: what,
		label: t(`milestones.${what}`),
		planned: { on, until },
		actual,
	}))
	return (
		<Panel title={t('title')} id="timeline">
			<Timeline rows={[...ofStages, ...ofPlan]} today={today} title={t('title')} />
		</Panel>
	)
}

/** A stage lasts until the next one; where a delivery went back, the next one began before it. */
function endOf(state: string, since: Date, next: Date | undefined): string | null {
	if (state === 'current') return null
	return next && new Date(next) > new Date(since) ? dayOf(next) : dayOf(since)
}
