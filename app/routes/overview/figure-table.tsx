import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { Table } from '#app/components/ui/table.tsx'
import type { Figure } from '#app/domain/figures/figures.ts'
import { useFigure } from './figure-text.ts'

type FigureTableProps = {
	caption: string
	head: string
	cells: readonly { key: string; figure: Figure }[]
	nameOf: (key: string) => ReactNode
}

/** Numbers by name. Never with a sum: it would tell what a hidden number is. */
export function FigureTable({ caption, head, cells, nameOf }: FigureTableProps) {
	const t = useTranslations('overview')
	const text = useFigure()
	if (cells.length === 0) return <p>{t('unmet.none')}</p>
	return (
		<Table
			caption={caption}
			head={[head, t('number')]}
			numeric={[1]}
			rows={cells.map(({ key, figure }) => [nameOf(key), text(figure)])}
		/>
	)
}
