import { useTranslations } from 'use-intl/react'
import { Button } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { RecusalRow } from '#app/domain/people/list-recusals.server.ts'

type RecusalTableProps = { rows: readonly RecusalRow[]; states: Record<string, string> }

/** Who does not decide on what, each with a button for whoever may end it. */
export function RecusalTable({ rows, states }: RecusalTableProps) {
	const t = useTranslations('recusals')
	const mayEnd = rows.some((row) => row.mayEnd)
	const told = ['person', 'about', 'reason', 'since'] as const
	const columns = mayEnd ? ([...told, 'action'] as const) : told
	const aboutOf = ({ programme, stateIso3 }: RecusalRow) =>
		programme ?? (stateIso3 && (states[stateIso3] ?? stateIso3)) ?? ''
	return (
		<Table
			caption={t('table')}
			head={columns.map((column) => t(`head.${column}`))}
			rows={rows.map((row) => [
				<bdi key="person">{row.name}</bdi>,
				<bdi key="about">{aboutOf(row)}</bdi>,
				<UserText key="reason">{row.reason}</UserText>,
				<LocalDate key="since" value={row.since} />,
				...(mayEnd ? [<EndForm key="action" row={row} about={aboutOf(row)} />] : []),
			])}
		/>
	)
}

function EndForm({ row, about }: { row: RecusalRow; about: string }) {
	const t = useTranslations('recusals')
	if (!row.mayEnd) return null
	return (
		<form method="post">
			<input type="hidden" name="id" value={row.id} />
			<Button tone="secondary" aria-label={t('endOne', { name: row.name, about })}>
				{t('end')}
			</Button>
		</form>
	)
}
