import { useTranslations } from 'use-intl/react'
import { Button } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { DeputyRow } from '#app/domain/people/deputies.server.ts'

/** The reader's deputies, the people the reader acts for, and the others that the reader may see. */
export function DeputyPanels({ rows, me }: { rows: readonly DeputyRow[]; me: string }) {
	const mine = rows.filter(({ person }) => person.id === me)
	const yours = rows.filter(({ deputy }) => deputy.id === me)
	const others = rows.filter(({ person, deputy }) => person.id !== me && deputy.id !== me)
	return (
		<>
			<DeputyPanel part="mine" rows={mine} />
			<DeputyPanel part="yours" rows={yours} />
			{others.length > 0 && <DeputyPanel part="others" rows={others} />}
		</>
	)
}

type Part = 'mine' | 'yours' | 'others'

function DeputyPanel({ part, rows }: { part: Part; rows: readonly DeputyRow[] }) {
	const t = useTranslations('deputies')
	const roles = useTranslations('common.roles')
	const mayEnd = rows.some((row) => row.mayEnd)
	const told = ['person', 'deputy', 'post', 'from', 'until', 'reason', 'stage'] as const
	const columns = mayEnd ? ([...told, 'action'] as const) : told
	return (
		<Panel title={t(`${part}.title`)}>
			{rows.length === 0 ? (
				<p>{t(`${part}.none`)}</p>
			) : (
				<Table
					caption={t(`${part}.caption`)}
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
						...(mayEnd ? [<EndForm key="action" {...row} />] : []),
					])}
				/>
			)}
		</Panel>
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
		<form method="post">
			<input type="hidden" name="id" value={id} />
			<Button tone="secondary" aria-label={t('endOne', names)}>
				{t('end')}
			</Button>
		</form>
	)
}
