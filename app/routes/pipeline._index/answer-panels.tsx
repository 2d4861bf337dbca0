import { useFormatter, useTranslations } from 'use-intl/react'
import { NeededQuantity } from '#app/components/record/needed-quantity.tsx'
import { Codes } from '#app/components/record/stated-list.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type {
	PipelineView,
	ShownAnswer,
	ShownAnswers,
	ShownNeed,
} from '#app/domain/pipeline/get-pipeline.server.ts'
import { useSay, wordOf } from '#app/i18n/use-say.ts'
import { answerNames } from '#workflows/pipeline/answers.ts'
import type { PipelineGroup } from '#workflows/pipeline/groups.ts'
import { type PriceBasis, priceBases } from '#workflows/pipeline/need.ts'
import { twoDigits } from '#workflows/pipeline/price.ts'
import { unitOf } from '#workflows/vocabulary.ts'

type AnswerPanelsProps = {
	answers: ShownAnswers
	groups: readonly PipelineGroup[]
	run: NonNullable<PipelineView['run']>
	amount: number
}

/** What an amount could meet, in three ways: none of them is the only one. */
export function AnswerPanels({ answers, groups, run, amount }: AnswerPanelsProps) {
	const t = useTranslations('pipeline.answers')
	const usd = useTranslations('pipeline')
	const nameOf = useGroupName()
	return (
		<>
			<h2>{usd('usd', { amount })}</h2>
			{answerNames.map((name) => {
				const answer = answers[name]
				if (!answer) return null
				const group = groups.find(({ key }) => key === answer.group)
				return (
					<Panel key={name} title={t(`${name}.title`)} id={name}>
						<p>
							{t(`${name}.lead`, {
								reserve: run.reserveShare,
								state: run.stateShare,
								group: group ? nameOf(group) : '',
							})}
						</p>
						<AnswerSums answer={answer} />
						{answer.needs.length > 0 && <NeedsTable needs={answer.needs} caption={t(`${name}.title`)} />}
						<Left answer={answer} />
					</Panel>
				)
			})}
		</>
	)
}

/** How many needs, for how much, how sure that is, and what stands against the next one. */
function AnswerSums({ answer }: { answer: ShownAnswer }) {
	const t = useTranslations('pipeline')
	const { count, spent, states, reserve, gap, next } = answer
	return (
		<ul>
			<li>
				<strong>{t('could', { count })}</strong> {spent !== null && count > 0 && t('spent', { spent })}{' '}
				{states !== null && count > 0 && t('ofStates', { states })}
			</li>
			{reserve && <li>{t('reserve', reserve)}</li>}
			<li>{gap === 0 ? t('proven') : gap === null ? t('gapUnknown') : t('gap', { gap })}</li>
			<li>
				{next.why === 'all' ? t('next.all') : t(`next.${next.why}`, { usd: next.usd, left: next.left })}
			</li>
		</ul>
	)
}

/** What the table leaves out. */
function Left({ answer: { more, withdrawn } }: { answer: ShownAnswer }) {
	const t = useTranslations('pipeline')
	if (more + withdrawn === 0) return null
	return (
		<p>
			{withdrawn > 0 && t('withdrawn', { count: withdrawn })} {more > 0 && t('more', { count: more })}
		</p>
	)
}

/** The name of a group: its kind, theme and area. */
function useGroupName(): (group: PipelineGroup) => string {
	const t = useTranslations('pipeline.groups')
	const codes = useSay('codes')
	const labelled = (list: string, code: string | null, any: string) =>
		code === null ? any : wordOf(codes, `${list}.${code}`, code)
	return ({ kind, theme, level, area }) =>
		[
			labelled('kinds', kind, t('kinds')),
			labelled('themes', theme, t('any')),
			labelled(level === 'subregion' ? 'subregions' : 'regions', area, t('all')),
		].join(' · ')
}

/** Groups of needs, those with the most needs first. */
export function GroupsTable({ groups }: { groups: readonly PipelineGroup[] }) {
	const t = useTranslations('pipeline.groups')
	const range = useTranslations('pipeline')
	const format = useFormatter()
	const nameOf = useGroupName()
	if (groups.length === 0) return <p>{t('none')}</p>
	return (
		<Table
			caption={t('title')}
			captionHidden
			head={[t('group'), t('needs'), t('states'), t('reserve'), t('price')]}
			numeric={[1, 2, 3]}
			rows={groups.map((group) => [
				nameOf(group),
				format.number(group.needs),
				format.number(group.states),
				range('percent', { percent: group.reserve }),
				group.priced === 0
					? range('noPrice')
					: range('from', { low: twoDigits(group.low, 'down'), high: twoDigits(group.high, 'up') }),
			])}
		/>
	)
}

/** Needs one by one, with what their States agreed that donors read, and no word of theirs. */
function NeedsTable({ needs, caption }: { needs: readonly ShownNeed[]; caption: string }) {
	const t = useTranslations('pipeline')
	const codes = (list: string, code: string | null) => (code ? <Codes list={list} codes={[code]} /> : '')
	return (
		<Table
			caption={caption}
			captionHidden
			head={[t('need'), t('theme'), t('place'), t('quantity'), t('urgency'), t('price'), t('part')]}
			rows={needs.map(({ kind, taType, theme, region, state, urgency, full, part, ...need }) => [
				codes(taType ? 'taTypes' : 'kinds', taType ?? kind),
				codes('themes', theme),
				<div key="place">
					<div>{region ? codes('regions', region) : t('noRegion')}</div>
					<div>{state ?? t('notNamed')}</div>
				</div>,
				<NeededQuantity key="quantity" kind={kind} {...need} />,
				codes('urgencies', urgency),
				<Price key="price" kind={kind} {...need} />,
				<div key="part">
					{part !== null && <div>{t('usd', { amount: part })}</div>}
					<div>{t(full ? 'inFull' : 'atMinimum')}</div>
				</div>,
			])}
		/>
	)
}

/** The price of one unit, or of unlike items that of all of them, and where it comes from. */
function Price({
	kind,
	unitPrice,
	low,
	high,
	basis,
	cases,
}: Pick<ShownNeed, 'kind' | 'unitPrice' | 'low' | 'high' | 'basis' | 'cases'>) {
	const t = useTranslations('pipeline')
	const known: PriceBasis | undefined = priceBases.find((one) => one === basis)
	if (!known) return t('noPrice')
	return (
		<>
			{unitPrice && <div>{t(`perUnit.${unitOf(kind)}`, unitPrice)}</div>}
			{!unitPrice && low !== null && high !== null && (
				<div>{t('from', { low: twoDigits(low, 'down'), high: twoDigits(high, 'up') })}</div>
			)}
			<div>
				{t(`bases.${known}`)}
				{cases !== null && ` (${t('cases', { count: cases })})`}
			</div>
		</>
	)
}
