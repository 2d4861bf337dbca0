import { useFormatter, useTranslations } from 'use-intl/react'
import { Table } from '../ui/table.tsx'
import { UserText } from '../ui/user-text.tsx'
import { type Amount, useAmountIn } from './use-amount-in.ts'

type Programme = {
	title: string
	currency: string | null
	pieces: readonly { category: string; unit: string; n: number | 'hidden'; perPiece: Amount }[]
}

/** Pieces that programmes have handed over, each category by itself. Needs the words `contribution` and codes. */
export function PiecesTable({ programmes }: { programmes: readonly Programme[] }) {
	const t = useTranslations('contribution')
	const codes = useTranslations('codes')
	const format = useFormatter()
	const amount = useAmountIn()
	const named = (list: 'equipmentCategories' | 'lineUnits', code: string) => {
		// The code is one of the list, or of an earlier one.
		const key = `${list}.${code}` as Parameters<typeof codes>[0]
		return code !== '' && codes.has(key) ? codes(key) : t('notRecorded')
	}
	const rows = programmes.flatMap(({ title, currency, pieces }) =>
		pieces.map((each) => ({ title, currency, ...each })),
	)
	if (rows.length === 0) return null
	return (
		<Table
			caption={t('pieces')}
			head={[t('programme'), t('category'), t('unit'), t('number'), t('perPiece')]}
			numeric={[3, 4]}
			rows={rows.map(({ title, currency, category, unit, n, perPiece }) => [
				<UserText key="programme">{title}</UserText>,
				named('equipmentCategories', category),
				named('lineUnits', unit),
				n === 'hidden' ? t('notShown') : format.number(n),
				amount(perPiece, currency),
			])}
		/>
	)
}
