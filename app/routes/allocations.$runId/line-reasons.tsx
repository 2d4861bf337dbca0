import { useFormatter, useTranslations } from 'use-intl/react'
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
