import { useFormatter, useTranslations } from 'use-intl/react'
import { ShareBar } from '#app/components/matrix/marks.tsx'
import { LinesSummary } from '#app/components/record/lines-summary.tsx'
import type { AllocationLineView } from '#app/domain/allocation/allocation-lines.server.ts'
import type { AllocationView } from '#app/domain/allocation/get-allocation.server.ts'
import type { AllocationRule } from '#workflows/allocation/pairs.ts'

type Line = AllocationView['lines'][number]

/** Why a need gets its quantity, or nothing, and the cost of alternatives. */
export function LineReasons({ line }: { line: Line }) {
	const t = useTranslations('allocation')
	const rules = useRules()
	const { explanation } = line
	const short =
		explanation.outcome === 'left'
			? t(`why.${explanation.why}`)
			: explanation.limitedBy.length > 0
				? t('line.limited', { rules: rules(explanation.limitedBy) })
				: t('line.whole')
	return (
		<details>
			<summary>{short}</summary>
			<p>{t('line.place', { place: explanation.place, of: explanation.of })}</p>
			{explanation.outcome === 'served' && (
				<p>{t('line.servedWith', { wanted: explanation.wanted, least: explanation.least })}</p>
			)}
			{explanation.outcome === 'left' && <Against line={line} told={explanation} />}
		</details>
	)
}

function useRules() {
	const t = useTranslations('allocation.rules')
	const format = useFormatter()
	return (rules: readonly AllocationRule[]) => format.list(rules.map((rule) => t(rule)))
}

type Left = Extract<Line['explanation'], { outcome: 'left' }>

function Against({ line, told }: { line: Line; told: Left }) {
	const t = useTranslations('allocation.line')
	const rules = useRules()
	const code = (id: string) => `\u2068${line.codes[id] ?? id}\u2069`
	return (
		<>
			<ul>
				{told.against.map((each) => (
					<li key={each.programmeId}>
						{t('against', { programme: code(each.programmeId), rules: rules(each.rules) })}
					</li>
				))}
			</ul>
			{told.cost ? (
				<>
					<p>
						{t('cost', {
							quantity: told.cost.quantity,
							points: told.cost.points,
							programme: code(told.cost.programmeId),
						})}
					</p>
					<Losers line={line} all={told.cost.needIds.length} />
				</>
			) : (
				told.against.length > 0 && <p>{t('noCost')}</p>
			)}
		</>
	)
}

function Losers({ line: { losers }, all }: { line: Line; all: number }) {
	const t = useTranslations('allocation.line')
	const hidden = all - losers.length
	return (
		<ul>
			{losers.map(({ href, label }) => (
				<li key={href}>
					<a href={href}>
						<bdi>{label}</bdi>
					</a>
				</li>
			))}
			{hidden > 0 && <li>{t('hiddenLosers', { count: hidden })}</li>}
		</ul>
	)
}

type LineProps = { line: AllocationLineView }

/** The limits that reduced what a need gets, or for which it gets nothing from any programme. */
export const limitsOf = ({ explanation }: AllocationLineView): ReadonlySet<AllocationRule> =>
	new Set(
		explanation.outcome === 'served'
			? explanation.limitedBy
			: explanation.against.flatMap(({ rules }) => rules),
	)

/** What a need gets, as a share of what it asks for. */
export function Quantity({ line: { gets, wanted } }: LineProps) {
	const t = useTranslations('allocation.line')
	if (!gets) return t('nothing')
	return (
		<>
			<Gets {...gets} />
			{wanted !== null && <ShareBar share={gets.quantity / wanted} tone="good" />}
		</>
	)
}

/** The points of a need by its priority, and whether an officer gave them. */
export function Priority({ line: { explanation } }: LineProps) {
	const t = useTranslations('allocation.line')
	return (
		<>
			<ShareBar share={explanation.points / 100} />
			{explanation.points}
			{explanation.unrated && <> ({t('unrated')})</>}
		</>
	)
}

/** The quantity that a need gets; of unlike lines of equipment, that of each category. */
function Gets({ quantity, code, lines }: NonNullable<AllocationLineView['gets']>) {
	const t = useTranslations('allocation')
	const common = useTranslations('common')
	const programme = `\u2068${code}\u2069`
	if (lines.length < 2) return t('line.quantityOf', { quantity, programme })
	return common.rich('labelledPart', { label: programme, value: () => <LinesSummary lines={lines} /> })
}
