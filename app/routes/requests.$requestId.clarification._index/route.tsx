import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { EventPanel } from '#app/components/event/event-panel.tsx'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { TranslatedPage, translationWords } from '#app/components/translation/translated.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { type Clarification, getClarification } from '#app/domain/clarifications/get-clarification.server.ts'
import { advanceRequest } from '#app/domain/steps/take-step.server.ts'
import { findTranslations } from '#app/domain/translations/find-translations.server.ts'
import { textsOfAsked } from '#app/domain/translations/translatable.server.ts'
import { pathAfterStep } from '#app/domain/work/path-after-step.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { eventForms, parseEvent } from '#app/forms/event-forms.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { loaded } from '#app/i18n/route-handle.ts'
import type { WordsPath } from '#app/i18n/words.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { AnswerFields, givenAnswers } from '../requests.$requestId._index/ask-fields.tsx'
import { unlockedWords } from '../requests.$requestId._index/unlock-fields.tsx'

import { NotRightYet, UnlockedPanel } from './unlocked-panel.tsx'

type Sections = Clarification['sections']

export const handle = {
	words: ({ data }: { data: unknown }) => [
		...([
			'clarification',
			'request.questions',
			'events.request',
			'events.fields',
			'events.hints',
			'events.foreseen',
			'status.request',
		] as const),
		...(['refusals', 'draft.tasks.untitled'] as const),
		...translationWords(data),
		...wordsOf(loaded<{ sections?: Sections }>(data)?.sections ?? []),
	],
}

/** A missing answer may be in a row of its field, so a section is loaded with all its words. */
const wordsOf = (sections: Sections) => [
	...unlockedWords(sections),
	...sections.map(({ section }): WordsPath => `draft.${section}`),
]

export const loader = readingLoader(async ({ actor, params, request }) => {
	const asked = await getClarification(actor, idFrom(params.requestId))
	if (asked.status !== 'clarification') throw redirect(`/requests/${asked.id}`)
	const steps = asked.openTo.filter((type) => type === 'answerClarification')
	const language = languageOf(request, actor.language)
	const translations = await findTranslations(actor, asked.id, language, textsOfAsked(asked.questions))
	return { ...asked, translations, forms: eventForms('request', steps) }
})

export const action = signedInAction(async ({ actor, params, form, request }) => {
	const requestId = idFrom(params.requestId)
	const { revision, event } = parseEvent('request', form)
	if (event.type !== 'answerClarification') throw new DomainError('conflict', 'impossible')
	await advanceRequest(actor, { requestId, revision, event })
	return redirect(await pathAfterStep(actor, request, `/requests/${requestId}`), 303)
})

export default function ClarificationRoute() {
	const t = useTranslations('clarification')
	const draft = useTranslations('draft.tasks')
	const { id, reference, title, revision, mayWrite, sections, files, questions, ...page } =
		useLoaderData<typeof loader>()
	const { returned, forms, foreseen, translations } = page
	const hasFields = sections.length > 0 || files !== null
	const problem = useActionData<typeof action>()?.problem
	const wrong = Object.keys(problem?.errors ?? {}).filter((name) => !name.startsWith('answers'))
	return (
		<Page
			title={t('title')}
			lead={<p>{t(hasFields && mayWrite ? 'leadWithFields' : 'lead')}</p>}
			breadcrumbs={[{ href: `/requests/${id}`, label: reference || title || draft('untitled') }]}
		>
			{wrong.length > 0 ? (
				<NotRightYet requestId={id} paths={wrong} sections={sections} mayWrite={mayWrite} />
			) : (
				<ProblemNotice problem={problem} forms={forms} />
			)}
			{returned && <AnswersReturned {...returned} />}
			{hasFields && <UnlockedPanel requestId={id} sections={sections} files={files} mayWrite={mayWrite} />}
			{forms.length > 0 && (
				<TranslatedPage translations={translations} of="clarification">
					<Panel title={t('answers')} id="steps">
						<EventPanel
							group="request"
							revision={revision}
							forms={forms}
							foreseen={foreseen}
							problem={problem}
							special={{ answerClarification: <AnswerFields questions={questions} /> }}
							values={{ answerClarification: givenAnswers(questions) }}
						/>
					</Panel>
				</TranslatedPage>
			)}
		</Page>
	)
}

/** When and why the focal point returned the answers. */
function AnswersReturned({ at, note }: { at: string | Date; note: string }) {
	const t = useTranslations('clarification.returned')
	return (
		<Notice tone="warning" title={t('title')}>
			<p>{t.rich('when', { when: () => <LocalDate value={at} withTime /> })}</p>
			{note && (
				<p>
					<UserText block>{note}</UserText>
				</p>
			)}
		</Notice>
	)
}
