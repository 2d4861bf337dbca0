import { useTranslations } from 'use-intl/react'
import { Panel } from '#app/components/ui/panel.tsx'
import type { PipelineView, ShownAnswer, ShownAnswers } from '#app/domain/pipeline/get-pipeline.server.ts'
import { answerNames } from '#workflows/pipeline/answers.ts'
import type { PipelineGroup } from '#workflows/pipeline/groups.ts'
import { useGroupName } from './groups-table.tsx'
import { NeedsTable } from './needs-table.tsx'

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
				<strong>{t('could', { count, spent, states })}</strong>
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
