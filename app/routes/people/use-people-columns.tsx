import { useTranslations } from 'use-intl/react'
import { column } from '#app/components/list/list-column.ts'
import { Place } from '#app/components/record/post-table.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { PeopleList } from '#app/domain/people/list-people.server.ts'
import type { PeopleColumn } from '#app/forms/lists/people-list.ts'

type Row = PeopleList['rows'][number]

/** The columns of the list of people. That an account is suspended or closed always stands beside the role. */
export function usePeopleColumns(states: Readonly<Record<string, string>>) {
	const t = useTranslations('account.people')
	const lists = useTranslations('lists.names')
	const roles = useTranslations('common.roles')
	const status = useTranslations('personPage.status')
	const of = column<PeopleColumn, Row>
	return {
		name: {
			name: 'name',
			label: t('name'),
			cell: ({ id, name, title }: Row) => (
				<>
					<a href={`/people/${id}`}>
						<UserText>{name}</UserText>
					</a>{' '}
					<small>
						<UserText>{title}</UserText>
					</small>
				</>
			),
		},
		columns: [
			of('email', t('email'), ({ email }) => <bdi>{email}</bdi>, 'text'),
			of(
				'post',
				t('post'),
				(row) => (row.status === 'active' ? roles(row.role) : `${roles(row.role)} (${status(row.status)})`),
				'text',
			),
			of(
				'place',
				t('place'),
				({ stateIso3, ...row }) => <Place {...row} state={stateIso3 && (states[stateIso3] ?? stateIso3)} />,
				'text',
			),
			of('status', lists('status'), (row) => status(row.status)),
			of('since', t('since'), ({ createdAt }) => <LocalDate value={createdAt} short />, 'detail'),
		],
	}
}
