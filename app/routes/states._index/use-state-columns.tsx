import { useFormatter, useTranslations } from 'use-intl/react'
import { column } from '#app/components/list/list-column.ts'
import { DaysLeft } from '#app/components/record/days-left.tsx'
import { CappedCount } from '#app/components/ui/capped-count.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import type { StateList } from '#app/domain/states/state-list.server.ts'
import type { StateColumn } from '#app/forms/lists/state-list.ts'

type Row = StateList['rows'][number]

/** The columns of the list of States; open requests are counted as far as `most`. */
export function useStateColumns(most: number) {
	const t = useTranslations('stateList')
	const names = useTranslations('lists.names')
	const head = useTranslations('states.head')
	const contact = useTranslations('states')
	const groups = useTranslations('stateRecord.groups')
	const regions = useTranslations('codes.regions')
	const treaty = useTranslations('codes.treatyStatuses')
	const format = useFormatter()
	const of = column<StateColumn, Row>
	const date = (value: Date | null) => value && <LocalDate value={value} short />
	return {
		name: {
			name: 'state',
			label: names('state'),
			cell: ({ iso3, name }: Row) => <a href={`/states/${iso3}`}>{name}</a>,
		},
		columns: [
			of('open', t('open'), (row) => <OpenRequests {...row} most={most} />, 'number'),
			of('turn', names('turn'), ({ open }) => <Turns {...open} />, 'words'),
			of('oldest', t('oldest'), ({ oldest }) => date(oldest)),
			of('due', t('due'), ({ dueAt }) => date(dueAt)),
			of('left', names('left'), ({ left }) => left && <DaysLeft {...left} />, 'number'),
			of('region', t('region'), ({ region }) => region && regions(region), 'outline'),
			of('groups', t('groups'), (row) => format.list(row.groups.map((group) => groups(group))), 'words'),
			of('protocol', head('status'), ({ protocol }) => treaty(protocol)),
			of('convention', head('convention'), ({ convention }) => treaty(convention), 'detail'),
			of('posts', t('posts'), ({ posts }) => posts.open > 0 && t('filled', posts), 'detail'),
			of(
				'mission',
				head('mission'),
				({ mission }) => (mission ? <bdi>{mission}</bdi> : contact('noMission')),
				'detail',
			),
		],
	}
}

/** How many requests a State has open, as a link to them. */
function OpenRequests({ iso3, open, most }: Row & { most: number }) {
	if (open.count === 0) return null
	return (
		<a href={`/requests?only=open&state=${iso3}`}>
			<CappedCount count={open.count} most={most} />
		</a>
	)
}

/** Of how many requests each side has the next action. What was decided goes on by its needs. */
function Turns({ office, state }: Row['open']) {
	const t = useTranslations('stateList.turn')
	const format = useFormatter()
	const parts = [
		...(office > 0 ? [t('office', { count: office })] : []),
		...(state > 0 ? [t('state', { count: state })] : []),
	]
	return parts.length > 0 ? format.list(parts, { type: 'unit' }) : null
}
