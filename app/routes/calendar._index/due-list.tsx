import { useFormatter, useTranslations } from 'use-intl/react'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { type DueItem, type DueWords, dueStep } from '#app/domain/calendar/due-item.ts'

type DueListProps = { items: readonly DueItem[]; today: string }

/** The reader's due actions: overdue ones first, then month by month. */
export function DueList({ items, today }: DueListProps) {
	const t = useTranslations('calendar')
	const format = useFormatter()
	if (items.length === 0)
		return (
			<Empty title={t('none.title')}>
				<p>{t('none.body')}</p>
			</Empty>
		)
	const months = new Map<string, DueItem[]>()
	for (const item of items) {
		const month = (item.until ?? item.on) < today ? '' : item.on.slice(0, 7)
		months.set(month, [...(months.get(month) ?? []), item])
	}
	const nameOf = (month: string) =>
		format.dateTime(new Date(`${month}-01`), { month: 'long', year: 'numeric', timeZone: 'UTC' })
	return [...months].map(([month, ofMonth]) => (
		<Panel key={month} title={month ? nameOf(month) : t('late')}>
			<DueTable items={ofMonth} caption={month ? nameOf(month) : t('late')} />
		</Panel>
	))
}

function DueTable({ items, caption }: { items: readonly DueItem[]; caption: string }) {
	const t = useTranslations('calendar')
	const words = {
		calendar: t,
		timeline: useTranslations('timeline'),
		settings: useTranslations('settings'),
	} as unknown as DueWords
	return (
		<Table
			caption={caption}
			captionHidden
			head={[t('head.what'), t('head.day'), t('head.about')]}
			rows={items.map((item) => [
				dueStep(item, words),
				<Days key="days" item={item} />,
				<a key="about" href={item.path}>
					{item.reference ? <bdi>{item.reference}</bdi> : t('noReference')}
					{item.number && ` · ${t('need', { number: item.number })}`}
				</a>,
			])}
		/>
	)
}

function Days({ item: { on, until } }: { item: DueItem }) {
	if (!until || until === on) return <LocalDate value={on} />
	return (
		<>
			<LocalDate value={on} /> – <LocalDate value={until} />
		</>
	)
}
