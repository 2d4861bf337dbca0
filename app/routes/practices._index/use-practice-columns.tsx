import { useFormatter, useTranslations } from 'use-intl/react'
import { column } from '#app/components/list/list-column.ts'
import { Codes } from '#app/components/record/stated-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { PracticeList } from '#app/domain/practices/list-practices.server.ts'
import type { PracticeColumn } from '#app/forms/lists/practice-list.ts'

type Row = PracticeList['rows'][number]

/** The columns of the list of good practices. */
export function usePracticeColumns() {
	const t = useTranslations('practices')
	const names = useTranslations('lists.names')
	const format = useFormatter()
	const of = column<PracticeColumn, Row>
	return {
		name: {
			name: 'title',
			label: t('fields.title'),
			cell: ({ id, title }: Row) => (
				<a href={`/practices/${id}`}>
					<UserText>{title}</UserText>
				</a>
			),
		},
		columns: [
			of('state', names('state'), ({ state }) => state),
			of('status', names('status'), ({ status }) => <StatusTag kind="practice" status={status} />),
			of('themes', t('fields.themes'), (row) => <Codes list="themes" codes={row.themes} />, 'words'),
			of('recommendations', t('fields.recommendations'), (row) =>
				format.list(row.recommendations.map((number) => format.number(Number(number)))),
			),
			of('changed', t('changed'), ({ updatedAt }) => <LocalDate value={updatedAt} short />),
		],
	}
}
