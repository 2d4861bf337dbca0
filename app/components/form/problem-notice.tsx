import { useFormatter, useTranslations } from 'use-intl/react'
import type { EventForm } from '#app/forms/event-forms.ts'
import type { Problem } from '#app/platform/http/signed-in.server.ts'
import { useEventFieldWords } from '../event/use-event-words.ts'
import { FactList } from '../ui/fact-list.tsx'
import { Notice } from '../ui/notice.tsx'
import { UserText } from '../ui/user-text.tsx'
import { typedType } from './form-context.ts'
import { useReason, useWait } from './use-refusal.ts'

type ProblemNoticeProps = {
	problem: Problem | null | undefined
	/** The steps still open, where the page offers any: a form among them shows its typed values itself. */
	forms?: readonly EventForm[]
}

/** Why a step was refused. Typed values of a step that is no longer open are shown here, so that they are not lost. */
export function ProblemNotice({ problem, forms }: ProblemNoticeProps) {
	const form = useTranslations('form')
	const common = useTranslations('common.errors')
	const words = useEventFieldWords()
	const format = useFormatter()
	const reasonIn = useReason()
	const wait = useWait()(problem?.reason)
	if (!problem) return null

	const word = problem.code === 'refused' ? 'forbidden' : problem.code
	const lost =
		!forms || forms.some(({ type }) => type === typedType(problem))
			? []
			: textsOf(problem.typed, (texts) => format.list(texts))
	return (
		<Notice tone="danger" title={wait?.title ?? common(`${word}.title`)}>
			<p>
				{problem.reason === 'badValue' ? (
					// Without JavaScript the page starts at its top: the fields are in the panel of steps.
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

/** States when a refused form may be sent again, where that is the problem; the form retains its typed values. */
export function WaitNotice({ problem }: { problem: Problem | null | undefined }) {
	const wait = useWait()(problem?.reason)
	if (!wait) return null
	return (
		<Notice tone="danger" title={wait.title}>
			<p>{wait.body}</p>
		</Notice>
	)
}

const own = new Set(['type', 'revision'])

const textsOf = (typed: Record<string, unknown>, listed: (texts: readonly string[]) => string) =>
	Object.entries(typed).flatMap(([name, values]) => {
		const text = listed([values].flat().map(String)).trim()
		return own.has(name) || name.endsWith('Id') || text === '' ? [] : [{ name, text }]
	})

/** States why a page offers no step where the stored status does not exist in the workflow. */
export function UnreadableNotice({ readable }: { readable: boolean }) {
	const t = useTranslations('versions.notice')
	if (readable) return null
	return (
		<Notice tone="warning" title={t('title')}>
			<p>{t('body')}</p>
		</Notice>
	)
}

/** States that a step of the reader is on hold, without details or results of the examination. */
export function MustWaitNotice({ mustWait }: { mustWait: boolean }) {
	const t = useTranslations('refusals')
	return mustWait ? <Notice title={t('dueDiligenceDone')} /> : null
}
