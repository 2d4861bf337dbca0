import { useFormatter, useTranslations } from 'use-intl/react'
import { StatedSection } from '#app/components/record/stated-list.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { DeliveryView } from '#app/domain/deliveries/get-delivery.server.ts'
import type { Course } from './course-panels.tsx'

type RecordPanelProps = Pick<Course, 'record'> & { kind: DeliveryView['kind'] }

/** The content of every step, in the order of the steps. */
export function RecordPanel({ kind, record }: RecordPanelProps) {
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
					note={<p suppressHydrationWarning>{t('recordedOn', { date: day(at) })}</p>}
					fields={fields}
					labelOf={(name) => events(`fields.${name}` as Key)}
				/>
			))}
		</Panel>
	)
}
