import { useFormatter, useTranslations } from 'use-intl/react'
import { Panel } from '../ui/panel.tsx'
import { Table } from '../ui/table.tsx'
import { UserText } from '../ui/user-text.tsx'

/** Null where nothing is known, `hidden` where it could tell of one State. */
type Amount = number | null | 'hidden'
type Pieces = { category: string; unit: string; n: number | 'hidden'; perPiece: Amount }
/** What one programme has given; amounts are in its currency. */
type Contribution = {
	id: string
	title: string
	currency: string | null
	/** What the reader has given, where that is a donor. */
	given?: number | null
	planned: number | null
	reserved?: number
	committed: Amount
	spent: Amount
	delivered: number
	/** Donors read them with the other results of their programmes. */
	learners?: readonly { sex: string; n: number }[]
	perLearner: Amount
	pieces: readonly Pieces[]
}

const sexes = ['female', 'male', 'notStated'] as const

/** Amounts, results and what one participant or piece has cost, by programme. Needs the words `contribution` and codes. */
export function ContributionPanel({ contributions }: { contributions: readonly Contribution[] }) {
	const t = useTranslations('contribution')
	const format = useFormatter()
	const amount = useAmountIn()
	if (contributions.length === 0) return null
	const isOfDonor = contributions.some(({ given }) => given !== undefined)
	return (
		<Panel title={t('title')} id="contribution">
			<Table
				caption={t('title')}
				captionHidden
				head={[
					t('programme'),
					...(isOfDonor ? [t('given')] : []),
					t('planned'),
					...(isOfDonor ? [] : [t('reserved')]),
					t('committed'),
					t('spent'),
					t('delivered'),
					...(isOfDonor ? [] : sexes.map((sex) => t(sex))),
					t('perLearner'),
				]}
				numeric={[1, 2, 3, 4, 5, 6, 7, 8, 9]}
				rows={contributions.map(({ id, title, currency, learners = [], ...sums }) => [
					<a key="programme" href={isOfDonor ? `/programmes/${id}` : `/programmes/${id}/funding`}>
						<UserText>{title}</UserText>
					</a>,
					...(isOfDonor ? [amount(sums.given, currency)] : []),
					amount(sums.planned, currency),
					...(isOfDonor ? [] : [amount(sums.reserved, currency)]),
					amount(sums.committed, currency),
					amount(sums.spent, currency),
					format.number(sums.delivered),
					...(isOfDonor
						? []
						: sexes.map((sex) => format.number(learners.find((one) => one.sex === sex)?.n ?? 0))),
					amount(sums.perLearner, currency),
				])}
			/>
			<PiecesTable contributions={contributions} />
			<p>{t('note')}</p>
		</Panel>
	)
}

/** Pieces handed over, each category by itself. */
function PiecesTable({ contributions }: { contributions: readonly Contribution[] }) {
	const t = useTranslations('contribution')
	const codes = useTranslations('codes')
	const format = useFormatter()
	const amount = useAmountIn()
	const named = (list: 'equipmentCategories' | 'lineUnits', code: string) => {
		// The code is one of the list, or of an earlier one.
		const key = `${list}.${code}` as Parameters<typeof codes>[0]
		return code !== '' && codes.has(key) ? codes(key) : t('notRecorded')
	}
	const rows = contributions.flatMap(({ title, currency, pieces }) =>
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

/** An amount in whole units of its currency; empty where none is known. */
function useAmountIn() {
	const t = useTranslations('contribution')
	const format = useFormatter()
	return (amount: Amount | undefined, currency: string | null) => {
		if (amount === null || amount === undefined) return ''
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
