import { useTranslations } from 'use-intl/react'
import { Button } from '#app/components/button.tsx'
import { LocalDate } from '#app/components/local-date.tsx'
import { Table } from '#app/components/table.tsx'
import { UserText } from '#app/components/user-text.tsx'
import type { RecusalRow } from '#app/domain/list-recusals.server.ts'

type RecusalTableProps = { rows: readonly RecusalRow[]; states: Record<string, string> }

/** Who does not decide on what, each with a button for whoever may end it. */
export function RecusalTable({ rows, states }: RecusalTableProps) {
	const t = useTranslations('recusals')
	const columns = ['person', 'about', 'reason', 'since', 'action'] as const
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
				row.mayEnd && (
					<form key="action" method="post">
						<input type="hidden" name="id" value={row.id} />
						<Button tone="secondary" aria-label={t('endOne', { name: row.name, about: aboutOf(row) })}>
							{t('end')}
						</Button>
					</form>
				),
			])}
		/>
	)
}
