import { useTranslations } from 'use-intl/react'
import type { EventForm } from '#app/forms/event-forms.ts'
import type { Problem } from '#app/platform/signed-in.server.ts'
import { useEventFieldWords } from '../event/use-event-words.ts'
import { FactList } from '../ui/fact-list.tsx'
import { Notice } from '../ui/notice.tsx'
import { UserText } from '../ui/user-text.tsx'
import { typedType } from './form-context.ts'
import { useReason, useWait } from './use-refusal.ts'

type ProblemNoticeProps = {
	problem: Problem | null | undefined
	/** The steps still open, where the page offers any: a form among them keeps what was typed itself. */
	forms?: readonly EventForm[]
}

/** Why a step was not taken. What was typed for a step that is no longer open is shown here, so that it is not lost. */
export function ProblemNotice({ problem, forms }: ProblemNoticeProps) {
	const form = useTranslations('form')
	const common = useTranslations('common.errors')
	const words = useEventFieldWords()
	const reasonIn = useReason()
	const wait = useWait()(problem?.reason)
	if (!problem) return null

	const word = wait ? 'tooOften' : problem.code === 'refused' ? 'forbidden' : problem.code
	const lost = !forms || forms.some(({ type }) => type === typedType(problem)) ? [] : textsOf(problem.typed)
	return (
		<Notice tone="danger" title={common(`${word}.title`)}>
			<p>
				{problem.reason === 'badValue' ? (
					// The page stands at its top without JavaScript: the fields are in the panel of steps.
					<a href="#steps">{form('summaryTitle')}</a>
				) : (
					(reasonIn(problem.reason) ?? common(`${word}.body`))
				)}
			</p>
			{lost.length > 0 && (
				<FactList
					items={lost.map(({ name, text }) => ({
						label: words(name).label,
						value: <UserText block>{text}</UserText>,
					}))}
				/>
			)}
		</Notice>
	)
}

/** Says that something may be sent again after a while, where that is the problem; the form keeps what was typed. */
export function WaitNotice({ problem }: { problem: Problem | null | undefined }) {
	const t = useTranslations('common.errors.tooOften')
	const wait = useWait()(problem?.reason)
	if (!wait) return null
	return (
		<Notice tone="danger" title={t('title')}>
			<p>{wait}</p>
		</Notice>
	)
}

const own = new Set(['type', 'revision'])

const textsOf = (typed: Record<string, unknown>) =>
	Object.entries(typed).flatMap(([name, values]) => {
		const text = [values].flat().map(String).join(', ').trim()
		return own.has(name) || name.endsWith('Id') || text === '' ? [] : [{ name, text }]
	})

/** Says why a page offers no step where what is stored is no state that the chart knows. */
export function UnreadableNotice({ readable }: { readable: boolean }) {
	const t = useTranslations('versions.notice')
	if (readable) return null
	return (
		<Notice tone="warning" title={t('title')}>
			<p>{t('body')}</p>
		</Notice>
	)
}

/** Says that a step of the reader is kept back, and nothing of what is examined or how it ended. */
export function MustWaitNotice({ mustWait }: { mustWait: boolean }) {
	const t = useTranslations('refusals')
	return mustWait ? <Notice title={t('dueDiligenceDone')} /> : null
}
