import { useFormatter, useTranslations } from 'use-intl/react'
import { Corrected } from '#app/components/corrections/corrected.tsx'
import { StepsAhead } from '#app/components/event/steps-ahead.tsx'
import { StatedSection } from '#app/components/record/stated-list.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { DeliveryView } from '#app/domain/deliveries/get-delivery.server.ts'
import type { Words } from '#app/i18n/words.ts'
import { Steps } from '#app/routes/deliveries.$deliveryId/steps.tsx'

export type Course = NonNullable<DeliveryView['course']>
type End = keyof Words['delivery']['next']
type CoursePanelsProps = { delivery: DeliveryView; course: Course }

/** The course of a delivery: next steps, record, stages. */
export function CoursePanels({ delivery, course }: CoursePanelsProps) {
	const t = useTranslations('delivery')
	const needs = useTranslations('needs.next')
	const ended = `next.${delivery.status}` as `next.${End}`
	return (
		<>
			<Panel title={needs('title')}>
				<StepsAhead
					group={delivery.kind}
					steps={course.ahead}
					none={t.has(ended) ? t(ended) : needs('none')}
				/>
			</Panel>
			<RecordPanel kind={delivery.kind} record={course.record} />
			<StagesPanel stages={course.stages} />
		</>
	)
}

type RecordPanelProps = Pick<Course, 'record'> & { kind: DeliveryView['kind'] }

/** The content of every step, in the order of the steps. */
function RecordPanel({ kind, record }: RecordPanelProps) {
	const t = useTranslations('delivery.record')
	const events = useTranslations('events')
	const format = useFormatter()
	type Key = Parameters<typeof events>[0]
	const day = (at: string) =>
		format.dateTime(new Date(at), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
	return (
		<Panel title={t('title')} id="record">
			{record.length === 0 && <Empty title={t('none')} />}
			{record.map(({ key, type, at, fields }) => (
				<StatedSection
					key={key}
					title={events(`${kind}.${type}.label` as Key)}
					note={
						<>
							<p suppressHydrationWarning>{t('recordedOn', { date: day(at) })}</p>
							<Corrected name={key} />
						</>
					}
					fields={fields}
					labelOf={(name) => events(`fields.${name}` as Key)}
				/>
			))}
		</Panel>
	)
}

function StagesPanel({ stages }: Pick<Course, 'stages'>) {
	const t = useTranslations('delivery.stages')
	const status = useTranslations('status.delivery')
	const format = useFormatter()
	const day = (date: Date) =>
		format.dateTime(date, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
	return (
		<Panel title={t('title')}>
			<Steps
				items={stages.map(({ status: stage, state, since }) => ({
					label: status(stage),
					state,
					detail: since && <span suppressHydrationWarning>{t('since', { date: day(since) })}</span>,
				}))}
			/>
		</Panel>
	)
}
