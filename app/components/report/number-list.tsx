import { useFormatter, useTranslations } from 'use-intl/react'
import { useSay } from '#app/i18n/use-say.ts'
import type { ReleaseTableName } from '#workflows/releases/tables.ts'
import { FilterForm } from '../form/filter-form.tsx'
import { useDimWords } from '../releases/released-names.ts'
import { Fold } from '../ui/fold.tsx'
import { Table } from '../ui/table.tsx'

type NumberListProps = {
	numbers: {
		tables: readonly ReleaseTableName[]
		table: ReleaseTableName | null
		days: readonly { day: 'first' | 'last' | 'dataset'; typed: string }[]
		rows: readonly { typed: string; dims: Record<string, string>; column: string; value: number }[]
	}
	/** What else the address of the page holds. */
	language: string
	isOpen: boolean
}

/** The numbers that a text can name, table by table, with what is typed for each. Needs `reports` and `releasedWords`. */
export function NumberList({ numbers: { tables, table, days, rows }, language, isOpen }: NumberListProps) {
	const t = useTranslations('reports.numbers')
	const releases = useSay('releases')
	const word = useDimWords()
	const format = useFormatter()
	if (!table) return null
	const isSingle = new Set(rows.map(({ column }) => column)).size === 1
	return (
		<Fold title={t('title')} id="numbers" isAside isOpen={isOpen}>
			<p>{t('lead')}</p>
			<ul>
				{days.map(({ day, typed }) => (
					<li key={day}>{t.rich(`days.${day}`, { sign: () => <code dir="ltr">{typed}</code> })}</li>
				))}
			</ul>
			<FilterForm
				filters={[
					{
						name: 'table',
						label: t('table'),
						value: table,
						options: tables.map((value) => ({ value, label: releases(`tables.${value}`) })),
					},
				]}
				button={t('show')}
			>
				<input type="hidden" name="language" value={language} />
			</FilterForm>
			<Table
				caption={releases(`tables.${table}`)}
				captionHidden
				head={[t('of'), t('value'), t('typed')]}
				numeric={[1]}
				rows={rows.map(({ typed, dims, column, value }) => [
					[
						...Object.entries(dims).map(([dim, code]) => word(dim, code)),
						...(isSingle ? [] : [releases(`columns.${column}`)]),
					].join(' · '),
					format.number(value),
					<code key="typed" dir="ltr">
						{typed}
					</code>,
				])}
			/>
		</Fold>
	)
}
