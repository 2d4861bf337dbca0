import { useTranslations } from 'use-intl/react'
import type { ListColumn } from '#app/components/list/list-column.ts'
import { ShortTable } from '#app/components/list/short-table.tsx'
import { DaysLeft } from '#app/components/record/days-left.tsx'
import { ChangedMark } from '#app/components/ui/changed-mark.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { ListReference, UserText } from '#app/components/ui/user-text.tsx'
import type { BareListSpec, ListAddress } from '#app/forms/lists/list-address.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'

type Row = { id: string; title: string; status: (typeof requestWorkflow.states)[number]; left: number }

const spec: BareListSpec = {
	path: '/dev/components',
	filters: {},
	columns: [],
	shown: [],
	sorts: { reference: 'asc', due: 'asc' },
	order: { sort: 'due', direction: 'asc' },
}
const address: ListAddress = {
	filters: {},
	order: null,
	columns: null,
	size: 25,
	after: null,
	before: null,
	view: null,
	isTicked: false,
	ignored: [],
}

/** A list under headings, with heads that sort: rows that are late, changed, and of every status. */
export function ShownList({ titles }: { titles: readonly string[] }) {
	const work = useTranslations('work')
	const names = useTranslations('lists.names')
	const rows: Row[] = requestWorkflow.states.map((status, index) => ({
		id: `${index}`,
		title: titles[index % titles.length] ?? '',
		status,
		left: index - 2,
	}))
	const columns: ListColumn<Row>[] = [
		{
			name: 'reference',
			label: names('reference'),
			kind: 'outline',
			cell: ({ id }) => <ListReference>{`SOM-TA-2026-GHA-000${id}`}</ListReference>,
		},
		{
			name: 'status',
			label: names('status'),
			kind: 'status',
			cell: ({ status }) => <StatusTag kind="request" status={status} />,
		},
		{ name: 'due', label: names('due'), cell: () => <LocalDate value="2026-12-10" short /> },
		{
			name: 'left',
			label: names('left'),
			kind: 'number',
			cell: ({ left }) => <DaysLeft days={Math.abs(left)} isOverdue={left < 0} />,
		},
	]
	const [late, later] = [rows.filter(({ left }) => left < 0), rows.filter(({ left }) => left >= 0)]
	return (
		<ShortTable
			caption={work('requests.title')}
			sorted={{ spec, address }}
			name={{
				name: 'title',
				label: names('request'),
				cell: ({ id, title }: Row) => (
					<a href={`#${id}`}>
						{Number(id) % 3 === 0 && <ChangedMark />}
						<UserText>{title}</UserText>
					</a>
				),
			}}
			columns={columns}
			rows={rows}
			keyOf={({ id }) => id}
			groups={[
				{ name: 'late', label: work('groups.overdue'), rows: late },
				{ name: 'later', label: work('groups.later'), rows: later },
			]}
		/>
	)
}
