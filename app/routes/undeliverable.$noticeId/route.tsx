import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { TextArea } from '#app/components/form/text-field.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { useReturnedTo } from '#app/components/mail/returned-mail.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Reference, UserText } from '#app/components/ui/user-text.tsx'
import {
	getReturnedLetter,
	type ReturnedLetterView,
	settleReturnedLetter,
} from '#app/domain/notifications/undeliverable-emails.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { settledLetter } from '#app/forms/email.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'

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

/** The recipient of the e-mail, since when and why it was undeliverable. */
function ReturnedFacts({ letter }: { letter: ReturnedLetterView }) {
	const t = useTranslations('undeliverable.page')
	const format = useFormatter()
	const whoOf = useReturnedTo()
	const { recipient, bouncedAt, code, letters, requestId, reference } = letter
	return (
		<Panel title={t('who')}>
			<FactList
				items={[
					{ label: t('who'), value: <UserText>{whoOf(letter)}</UserText> },
					{ label: t('address'), value: <bdi dir="ltr">{recipient}</bdi> },
					{ label: t('since'), value: <LocalDate value={bouncedAt} withTime /> },
					{ label: t('why'), value: t(`reasons.${reasonOf(code)}`, { code }) },
					{ label: t('letters'), value: format.number(letters) },
					...(reference
						? [
								{
									label: t('request'),
									value: (
										<a href={`/requests/${requestId}`}>
											<Reference>{reference}</Reference>
										</a>
									),
								},
							]
						: []),
				]}
			/>
		</Panel>
	)
}

/** Groups of reasons with different remedies; the classes are those of RFC 3463. */
function reasonOf(code: string) {
	if (/^5\.(1\.(?![78]$)\d+|2\.1|4\.(1|4|310))$/.test(code)) return 'address'
	if (/^[45]\.2\.2$/.test(code)) return 'full'
	return /^5\.7\./.test(code) ? 'refused' : 'other'
}

/** Other ways to reach the person, and where the address is corrected. */
function WhatToDo({ letter }: { letter: ReturnedLetterView }) {
	const t = useTranslations('undeliverable.page')
	const { personId, stateIso3, contact, contactPath, personPath } = letter
	return (
		<Panel title={t('steps.title')}>
			<ol>
				{stateIso3 && <li>{t('steps.check')}</li>}
				<li>{t('steps.channel')}</li>
				{personId && <li>{t('steps.correct')}</li>}
			</ol>
			{stateIso3 && (
				<FactList
					items={[{ label: t('contact'), value: <Listed contact={contact} none={t('noContact')} /> }]}
				/>
			)}
			<ul>
				{contactPath && (
					<li>
						<a href={contactPath}>{t('steps.toContact')}</a>
					</li>
				)}
				{personPath && (
					<li>
						<a href={personPath}>{t('steps.toPerson')}</a>
					</li>
				)}
			</ul>
		</Panel>
	)
}

function Listed({ contact, none }: { contact: ReturnedLetterView['contact']; none: string }) {
	if (!contact) return none
	return (
		<>
			<UserText>{contact.missionName}</UserText>
			<br />
			<bdi dir="ltr">{contact.missionEmail}</bdi>
			{contact.missionPhone && (
				<>
					<br />
					<bdi dir="ltr">{contact.missionPhone}</bdi>
				</>
			)}
		</>
	)
}
