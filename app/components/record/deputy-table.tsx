import { useTranslations } from 'use-intl/react'
import type { Role } from '#workflows/roles.ts'
import { Button } from '../ui/button.tsx'
import { LocalDate } from '../ui/local-date.tsx'
import { Table } from '../ui/table.tsx'
import { UserText } from '../ui/user-text.tsx'

type DeputyRow = {
	id: string
	person: { name: string }
	deputy: { name: string }
	role: Role
	from: Date
	lastDay: Date
	reason: string
	stage: 'coming' | 'inForce' | 'over'
	endedAt: Date | null
	/** Whether the reader can end the period. */
	mayEnd: boolean
}

const told = ['person', 'deputy', 'post', 'from', 'until', 'reason', 'stage'] as const

/** Deputies with their post, days and reason; where the reader can end a period, with the button for it. */
export function DeputyTable({ caption, rows }: { caption: string; rows: readonly DeputyRow[] }) {
	const t = useTranslations('deputies')
	const roles = useTranslations('common.roles')
	const columns = rows.some(({ mayEnd }) => mayEnd) ? ([...told, 'action'] as const) : told
	return (
		<Table
			caption={caption}
			captionHidden
			head={columns.map((column) => t(`head.${column}`))}
			rows={rows.map((row) => [
				<bdi key="person">{row.person.name}</bdi>,
				<bdi key="deputy">{row.deputy.name}</bdi>,
				roles(row.role),
				<LocalDate key="from" value={row.from} />,
				<LocalDate key="until" value={row.lastDay} />,
				<UserText key="reason">{row.reason}</UserText>,
				<Stage key="stage" {...row} />,
				...(columns.length > told.length ? [<EndForm key="action" {...row} />] : []),
			])}
		/>
	)
}

function Stage({ stage, endedAt }: DeputyRow) {
	const t = useTranslations('deputies')
	if (!endedAt) return t(`stage.${stage}`)
	return t.rich('endedOn', { when: () => <LocalDate value={endedAt} /> })
}

function EndForm({ id, mayEnd, person, deputy }: DeputyRow) {
	const t = useTranslations('deputies')
	if (!mayEnd) return null
	const names = { deputy: deputy.name, person: person.name }
	return (
		<form method="post" action="/deputies">
			<input type="hidden" name="id" value={id} />
			<Button tone="secondary" aria-label={t('endOne', names)}>
				{t('end')}
			</Button>
		</form>
	)
}
