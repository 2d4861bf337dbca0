import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { TextArea } from '#app/components/form/text-field.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import {
	getReturnedLetter,
	settleReturnedLetter,
} from '#app/domain/notifications/undeliverable-emails.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { settledLetter } from '#app/forms/email.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader, signedInAction } from '#app/platform/signed-in.server.ts'
import { ReturnedFacts, WhatToDo } from './returned-facts.tsx'

export const handle = {
	words: ['undeliverable.page', 'undeliverable.list', 'refusals', 'events.fields'] as const,
}

export const loader = readingLoader(({ actor, params, request }) =>
	getReturnedLetter(actor, idFrom(params.noticeId), languageOf(request, actor.language)),
)

export const action = signedInAction(async ({ actor, params, form }) => {
	const noticeId = idFrom(params.noticeId)
	const parsed = parseForm(form, settledLetter)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	await settleReturnedLetter(actor, noticeId, parsed.value.note)
	return redirect('/work?settled', 303)
})

export default function CameBackRoute() {
	const t = useTranslations('undeliverable.page')
	const common = useTranslations('common.navigation')
	const letter = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const given = answer && 'problem' in answer ? answer.problem : answer
	return (
		<Page
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			breadcrumbs={[{ href: '/work', label: common('work') }]}
		>
			<ProblemNotice problem={problem} />
			<ReturnedFacts letter={letter} />
			<WhatToDo letter={letter} />
			<Panel title={t('settle.title')} id="settle">
				<ActionForm errors={given?.errors} values={given?.typed ?? {}} labelOf={() => t('settle.note')}>
					<TextArea name="note" label={t('settle.note')} hint={t('settle.noteHint')} rows={3} required />
					<Button>{t('settle.button')}</Button>
				</ActionForm>
			</Panel>
		</Page>
	)
}
