import { useFormatter, useTranslations } from 'use-intl/react'
import { hasWords } from '#app/i18n/use-say.ts'
import { Fold } from '../ui/fold.tsx'
import { Table } from '../ui/table.tsx'
import { UserText } from '../ui/user-text.tsx'

/** An amount; null where nothing is known, `hidden` where it could tell of one State. */
export type Amount = number | null | 'hidden'

/** An amount in whole units of its currency; empty where none is known. Needs the words `contribution`. */
export function useAmountIn() {
	const t = useTranslations('contribution')
	const format = useFormatter()
	return (amount: Amount, currency: string | null) => {
		if (amount === null) return ''
		if (amount === 'hidden') return t('notShown')
		if (!currency) return format.number(Math.round(amount))
		return format.number(amount, {
			style: 'currency',
			currency,
			currencyDisplay: 'code',
			maximumFractionDigits: 0,
		})
	}
}

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
		const key = `${list}.${code}`
		return code !== '' && hasWords(codes, key) ? codes(key) : t('notRecorded')
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

/** What one programme has given; amounts are in its currency, null where nothing is known. */
type Contribution = {
	id: string
	title: string
	currency: string | null
	planned: number | null
	reserved: number
	committed: number
	spent: number
	delivered: number
	learners: readonly { sex: string; n: number }[]
	perLearner: number | null
	pieces: readonly { category: string; unit: string; n: number; perPiece: number | null }[]
}

const sexes = ['female', 'male', 'notStated'] as const

/** Amounts, results and what one participant or piece has cost, by programme. Needs the words `contribution` and codes. */
export function ContributionPanel({ contributions }: { contributions: readonly Contribution[] }) {
	const t = useTranslations('contribution')
	const format = useFormatter()
	const amount = useAmountIn()
	if (contributions.length === 0) return null
	return (
		<Fold title={t('title')} id="contribution">
			<Table
				caption={t('title')}
				captionHidden
				head={[
					t('programme'),
					t('planned'),
					t('reserved'),
					t('committed'),
					t('spent'),
					t('delivered'),
					...sexes.map((sex) => t(sex)),
					t('perLearner'),
				]}
				numeric={[1, 2, 3, 4, 5, 6, 7, 8, 9]}
				rows={contributions.map(({ id, title, currency, learners, ...sums }) => [
					<a key="programme" href={`/programmes/${id}/funding`}>
						<UserText>{title}</UserText>
					</a>,
					amount(sums.planned, currency),
					amount(sums.reserved, currency),
					amount(sums.committed, currency),
					amount(sums.spent, currency),
					format.number(sums.delivered),
					...sexes.map((sex) => format.number(learners.find((one) => one.sex === sex)?.n ?? 0)),
					amount(sums.perLearner, currency),
				])}
			/>
			<PiecesTable programmes={contributions} />
			<p>{t('note')}</p>
		</Fold>
	)
}
