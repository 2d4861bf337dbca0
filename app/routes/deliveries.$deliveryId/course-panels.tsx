import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { StepsAhead } from '#app/components/event/steps-ahead.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { DeliveryView } from '#app/domain/deliveries/get-delivery.server.ts'
import type { Words } from '#app/i18n/words.ts'
import { Steps } from '#app/routes/deliveries.$deliveryId/steps.tsx'
import { RecordPanel } from './record-panel.tsx'

export type Course = NonNullable<DeliveryView['course']>
type End = keyof Words['delivery']['next']
type CoursePanelsProps = { delivery: DeliveryView; course: Course; children: ReactNode }

/** The course of a delivery: next steps, record, the reader's actions after reading it (`children`), stages. */
export function CoursePanels({ delivery, course, children }: CoursePanelsProps) {
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
			{children}
			<StagesPanel stages={course.stages} />
		</>
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
