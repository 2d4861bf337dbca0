import { useFormatter, useTranslations } from 'use-intl/react'
import { PeriodBar, ShareBar, yearsOf } from '#app/components/matrix/marks.tsx'
import { type MatrixColumn, type MatrixRow, MatrixTable } from '#app/components/matrix/matrix-table.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import type { MatchingView, RankedProgramme } from '#app/domain/matching/get-matching.server.ts'
import { type Rule, reasons } from '#workflows/matching/finding.ts'
import { nearnesses, nearnessOf } from '#workflows/matching/nearness.ts'
import { namesOf } from '#workflows/names.ts'
import { type MatchingAddress, matchingAddress, pairsOf } from './filter-from.ts'
import styles from './matching.module.css'
import { ProgrammeActs, ProgrammeName } from './programme-acts.tsx'

type MatchingTableProps = Pick<
	MatchingView,
	'need' | 'programmes' | 'asked' | 'today' | 'mayPropose' | 'mayWait' | 'foreseen'
> & { address: MatchingAddress }

const allRules = namesOf(reasons)
const COMPARE = 'compare'

/** The programmes as rows and the rules in which they differ as columns, the best programmes first. */
export function MatchingTable({ programmes, asked, today, address, ...shared }: MatchingTableProps) {
	const t = useTranslations('matching')
	const years = yearsOf(
		[
			...programmes.map(({ fundingFrom, fundingTo }) => ({ from: fundingFrom, to: fundingTo })),
			{ from: asked.earliest, to: asked.latest },
		],
		today,
	)
	const rules = address.rules ? allRules : allRules.filter((rule) => isOpenIn(programmes, rule))
	const columns: MatrixColumn[] = [
		{ key: 'fit', label: t('fit.title') },
		...rules.map((rule) => ({ key: rule, label: t(`short.${rule}`), rule: t(`rules.${rule}`) })),
		{ key: 'free', label: t('rules.capacity'), numeric: true },
		{ key: 'period', label: t('columns.funding'), detail: <Axis years={years} /> },
	]
	const rowOf = (programme: RankedProgramme): MatrixRow => ({
		key: programme.id,
		id: `programme-${programme.id}`,
		isChosen: address.compare.includes(programme.id),
		tick: (
			<input
				type="checkbox"
				form={COMPARE}
				name="compare"
				value={programme.id}
				defaultChecked={address.compare.includes(programme.id)}
				aria-label={t('compare.tick', { programme: programme.code })}
			/>
		),
		name: <ProgrammeName programme={programme} />,
		below: <ProgrammeActs programme={programme} address={address} {...shared} />,
		cells: {
			fit: <Fit programme={programme} />,
			...Object.fromEntries(programme.findings.map(({ rule, result }) => [rule, { result }])),
			free: <Capacity programme={programme} />,
			period: (
				<>
					<PeriodBar
						years={years}
						period={{ from: programme.fundingFrom, to: programme.fundingTo }}
						wanted={{ from: asked.earliest, to: asked.latest }}
					/>
					<span className={styles.hidden}>
						<LocalDate value={programme.fundingFrom} /> – <LocalDate value={programme.fundingTo} />
					</span>
				</>
			),
		},
	})
	return (
		<div>
			<MatrixTable
				caption={t('title')}
				tickHead={t('compare.column')}
				nameHead={t('columns.programme')}
				columns={columns}
				groups={nearnesses.map((nearness) => ({
					key: nearness,
					title: t(`nearness.${nearness}`),
					rows: programmes.filter(({ findings }) => nearnessOf(findings) === nearness).map(rowOf),
				}))}
			/>
			<CompareForm address={address} hidden={allRules.filter((rule) => !rules.includes(rule))} />
		</div>
	)
}

const isOpenIn = (programmes: readonly RankedProgramme[], rule: Rule) =>
	programmes.some(({ findings }) => findings.some((each) => each.rule === rule && each.result !== 'pass'))

function Axis({ years }: { years: { from: number; to: number } }) {
	const t = useTranslations('matching')
	// Years are no quantities: no separator of thousands.
	return t('period', { from: String(years.from), to: String(years.to) })
}

function Fit({ programme: { fit, verdict } }: { programme: RankedProgramme }) {
	const format = useFormatter()
	const total = fit.total / 100
	return (
		<span className={styles.nowrap}>
			<ShareBar share={total / 100} tone={verdict === 'doesNotFit' ? 'rest' : 'accent'} />
			<strong>{format.number(Math.round(total))}</strong>
		</span>
	)
}

/** What is available beside what is asked of this programme: like with like, never lines it does not supply. */
function Capacity({ programme: { room, wanted } }: { programme: RankedProgramme }) {
	const t = useTranslations('matching')
	return (
		<>
			<span className={styles.nowrap}>{t('freeOf', room)}</span>
			<ShareBar share={room.free / room.capacity} tone="good" />
			<span className={styles.sub}>
				{wanted === null ? t('requestedUnknown') : t('requested', { quantity: wanted })}
			</span>
		</>
	)
}

/** Sends the ticks of the table, and names the rules that are not shown. */
function CompareForm({ address, hidden }: { address: MatchingAddress; hidden: readonly Rule[] }) {
	const t = useTranslations('matching')
	const format = useFormatter()
	return (
		<form id={COMPARE} action="#comparison" className={styles.acts}>
			{pairsOf(address, { compare: [] }).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			<Button tone="secondary">{t('compare.button')}</Button>
			<span>{t('compare.hint')}</span>
			<p>
				{hidden.length > 0 &&
					t('rulesShown.hidden', { rules: format.list(hidden.map((rule) => t(`rules.${rule}`))) })}{' '}
				<a href={matchingAddress(address, { rules: !address.rules })}>
					{t(address.rules ? 'rulesShown.differing' : 'rulesShown.all')}
				</a>
			</p>
		</form>
	)
}
