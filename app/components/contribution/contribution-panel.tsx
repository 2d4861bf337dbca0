import { useFormatter, useTranslations } from 'use-intl/react'
import { Panel } from '../ui/panel.tsx'
import { Table } from '../ui/table.tsx'
import { UserText } from '../ui/user-text.tsx'
import { PiecesTable } from './pieces-table.tsx'
import { useAmountIn } from './use-amount-in.ts'

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
		<Panel title={t('title')} id="contribution">
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
		</Panel>
	)
}
