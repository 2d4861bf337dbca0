import { useTranslations } from 'use-intl/react'
import { DeputyTable } from '#app/components/record/deputy-table.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
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
	return (
		<Panel title={t(`${part}.title`)}>
			{rows.length === 0 ? (
				<p>{t(`${part}.none`)}</p>
			) : (
				<DeputyTable caption={t(`${part}.caption`)} rows={rows} />
			)}
		</Panel>
	)
}
