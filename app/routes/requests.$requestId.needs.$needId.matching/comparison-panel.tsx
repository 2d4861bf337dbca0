import { useFormatter, useTranslations } from 'use-intl/react'
import { type ComparedRow, ComparisonTable } from '#app/components/matrix/comparison-table.tsx'
import { Mark, Points } from '#app/components/matrix/marks.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { MatchingView, RankedProgramme } from '#app/domain/matching/get-matching.server.ts'
import { reasons } from '#workflows/matching/finding.ts'
import type { FitPart } from '#workflows/matching/fit/fit-of.ts'
import { namesOf } from '#workflows/names.ts'
import { type MatchingAddress, matchingAddress } from './filter-from.ts'
import styles from './matching.module.css'
import { StepForm, useAnchor, useFindingText } from './programme-acts.tsx'

type ComparisonPanelProps = Pick<
	MatchingView,
	'need' | 'comparison' | 'comparedTooMany' | 'mayPropose' | 'mayWait' | 'foreseen'
> & { address: MatchingAddress }

const MOST_POINTS = 4
const inPoints = (hundredths: number) => hundredths / 100

/** One to three programmes with every rule and every criterion, and what can be done with each. */
export function ComparisonPanel({ comparison, comparedTooMany, address, ...shared }: ComparisonPanelProps) {
	const t = useTranslations('matching')
	const rules = useRuleRows(comparison)
	const criteria = useCriterionRows(comparison)
	const after = useAfter()
	if (comparison.length === 0) return null
	const alternatives = comparison.map(({ code }) => code)
	return (
		<Panel
			title={comparison.length === 1 ? t('why.all') : t('compare.title', { count: comparison.length })}
			id="comparison"
		>
			{comparedTooMany && <Notice title={t('compare.tooMany')} />}
			<p>
				<a href={`${matchingAddress(address, { compare: [] })}#matching`}>{t('compare.close')}</a>
			</p>
			<ComparisonTable
				caption={t('compare.criteria')}
				head={{ criterion: t('fit.columns.criterion'), weight: t('fit.columns.weight'), alternatives }}
				rows={[
					...criteria,
					{ criterion: t('compare.after'), cells: comparison.map(after) },
					{
						criterion: t('columns.action'),
						cells: comparison.map((programme) => (
							<Step key={programme.id} programme={programme} address={address} {...shared} />
						)),
					},
				]}
			/>
			<ComparisonTable
				caption={t('compare.rules')}
				head={{ criterion: t('columns.rule'), alternatives }}
				rows={rules}
			/>
		</Panel>
	)
}

function useRuleRows(comparison: readonly RankedProgramme[]): ComparedRow[] {
	const t = useTranslations('matching')
	const text = useFindingText()
	return namesOf(reasons).map((rule) => ({
		criterion: t(`rules.${rule}`),
		cells: comparison.map(({ id, findings }) => {
			const finding = findings.find((each) => each.rule === rule)
			return (
				finding && (
					<span key={id} suppressHydrationWarning>
						<Mark result={finding.result} /> {text(finding)}
					</span>
				)
			)
		}),
	}))
}

function useCriterionRows(comparison: readonly RankedProgramme[]): ComparedRow[] {
	const t = useTranslations('matching.fit')
	const format = useFormatter()
	const [first] = comparison
	if (!first) return []
	const shown = (hundredths: number) => format.number(inPoints(hundredths), { minimumFractionDigits: 2 })
	return [
		...first.fit.parts.map(({ criterion, weight }) => ({
			criterion: t(`criteria.${criterion}`),
			weight: format.number(weight),
			cells: comparison.map(({ id, fit }) => (
				<Given key={id} part={fit.parts.find((part) => part.criterion === criterion)} shown={shown} />
			)),
		})),
		{
			criterion: t('sum'),
			weight: format.number(first.fit.parts.reduce((sum, { weight }) => sum + weight, 0)),
			cells: comparison.map(({ id, fit }) => (
				<strong key={id}>{t('open', { total: inPoints(fit.total) })}</strong>
			)),
		},
	]
}

type GivenProps = { part: FitPart | undefined; shown: (hundredths: number) => string }

/** The points of one criterion with their meaning, and what they add to the score. */
function Given({ part, shown }: GivenProps) {
	const t = useTranslations('matching.fit')
	const anchor = useAnchor()
	if (!part) return null
	return (
		<>
			<Points points={part.points} most={MOST_POINTS} text={t('points', { points: part.points })} />{' '}
			<span className={styles.note}>
				{anchor(part)} {t('columns.share')}: {shown(part.share)}
			</span>
		</>
	)
}

/** What would be left of the programme; unknown where the quantity is. */
function useAfter() {
	const t = useTranslations('matching')
	return ({ room, wanted, capacityUnit }: RankedProgramme) =>
		wanted === null
			? t('requestedUnknown')
			: t(`units.${capacityUnit}`, { count: Math.max(0, room.free - wanted) })
}

type StepProps = Omit<ComparisonPanelProps, 'comparison' | 'comparedTooMany'> & { programme: RankedProgramme }

function Step({ programme, ...shared }: StepProps) {
	if (shared.mayPropose && programme.verdict !== 'doesNotFit')
		return <StepForm type="proposeProgramme" programme={programme} place="compared" {...shared} />
	if (shared.mayWait && programme.couldWait)
		return <StepForm type="waitlist" programme={programme} place="compared" {...shared} />
	return null
}
