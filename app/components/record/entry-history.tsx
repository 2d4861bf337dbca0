import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { LocalDate } from '../ui/local-date.tsx'
import { Panel } from '../ui/panel.tsx'
import { Table } from '../ui/table.tsx'
import { UserText } from '../ui/user-text.tsx'

type Changed<Value> = { field: string; from: Value; to: Value }

type EntryHistoryProps<Value> = {
	history: readonly { id: string; at: string | Date; by: string; changes: readonly Changed<Value>[] }[]
	labelOf: (field: string) => string
	/** A value in words, where it is neither empty nor a yes or no. */
	inWords: (field: string, value: NonNullable<Value>) => ReactNode
}

/** Every change of an entry that administrators keep, with its author and both values. Needs the words `entryHistory`. */
export function EntryHistory<Value>({ history, labelOf, inWords }: EntryHistoryProps<Value>) {
	const t = useTranslations('entryHistory')
	const common = useTranslations('common')
	const shown = (field: string, value: Value) => {
		const isEmpty = Array.isArray(value) ? value.length === 0 : value === '' || value === undefined
		if (isEmpty || value === null || value === undefined) return t('empty')
		if (value === true || value === 'true') return t('yes')
		if (value === false || value === 'false') return t('no')
		return inWords(field, value)
	}
	return (
		<Panel title={t('title')} id="history">
			{history.length === 0 ? (
				<p>{t('none')}</p>
			) : (
				<Table
					caption={t('title')}
					captionHidden
					head={[t('on'), t('by'), t('changes')]}
					rows={history.map(({ id, at, by, changes }) => [
						<LocalDate key={id} value={at} />,
						<UserText key="by">{by}</UserText>,
						changes.map(({ field, from, to }) => (
							<div key={field}>
								{common.rich('labelledPart', {
									label: labelOf(field),
									value: () => (
										<>
											<bdi>{shown(field, from)}</bdi> → <bdi>{shown(field, to)}</bdi>
										</>
									),
								})}
							</div>
						)),
					])}
				/>
			)}
		</Panel>
	)
}
