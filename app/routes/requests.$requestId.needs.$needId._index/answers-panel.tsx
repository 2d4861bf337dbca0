import { useFormatter, useTranslations } from 'use-intl/react'
import { Panel } from '#app/components/panel.tsx'
import { Table } from '#app/components/table.tsx'
import { ToldSection } from '#app/components/told-list.tsx'
import { UserText } from '#app/components/user-text.tsx'
import type { Line, NeedView } from '#app/domain/get-need.server.ts'

/** What the State wrote about the need. */
export function AnswersPanel({ sections, lines }: Pick<NeedView, 'sections' | 'lines'>) {
	const t = useTranslations('needs.answers')
	const draft = useTranslations('draft')
	return (
		<Panel title={t('title')}>
			{sections.map(({ section, fields }) => (
				<ToldSection
					key={section}
					title={draft(`sections.${section}`)}
					fields={fields}
					labelOf={(name) => draft(`${section}.${name}` as Parameters<typeof draft>[0])}
				/>
			))}
			{lines.length > 0 && <LinesTable lines={lines} />}
		</Panel>
	)
}

const columns = ['description', 'quantity', 'minimumQuantity', 'performance', 'site'] as const

function LinesTable({ lines }: { lines: readonly Line[] }) {
	const t = useTranslations('needs.answers')
	const draft = useTranslations('draft.equipment')
	const format = useFormatter()
	return (
		<Table
			caption={t('lines')}
			head={columns.map((column) => draft(column))}
			numeric={[1, 2]}
			rows={lines.map((line) =>
				columns.map((column) => {
					const value = line[column]
					if (typeof value === 'number') return format.number(value)
					return <UserText key={column}>{value}</UserText>
				}),
			)}
		/>
	)
}
