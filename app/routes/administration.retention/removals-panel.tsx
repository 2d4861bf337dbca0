import { useFormatter, useTranslations } from 'use-intl/react'
import { Empty } from '#app/components/ui/empty.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'

type Removal = { day: Date; class: string; before: Date; count: number }

/** What has gone, by day and class. */
export function RemovalsPanel({ removals }: { removals: readonly Removal[] }) {
	const t = useTranslations('retention')
	const format = useFormatter()
	const nameOf = (name: string) => {
		const key = `classes.${name}.title` as Parameters<typeof t>[0]
		return t.has(key) ? t(key) : name
	}
	return (
		<Panel title={t('log.title')} id="log">
			{removals.length === 0 ? (
				<Empty title={t('log.none')} />
			) : (
				<Table
					caption={t('log.title')}
					captionHidden
					head={[t('log.day'), t('log.class'), t('log.count'), t('log.before')]}
					numeric={[2]}
					rows={removals.map(({ day, class: name, count, before }) => [
						<LocalDate key="day" value={day} />,
						nameOf(name),
						format.number(count),
						<LocalDate key="before" value={before} />,
					])}
				/>
			)}
		</Panel>
	)
}
