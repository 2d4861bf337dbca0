import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { NoteTable } from '#app/components/record/note-table.tsx'
import { PostTable } from '#app/components/record/post-table.tsx'
import { useStateTabs } from '#app/components/record/state-page.tsx'
import { TreatyPanel } from '#app/components/record/treaty-panel.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { listNotesOf } from '#app/domain/people/notes-verbales/note-list.server.ts'
import { getState, saveAuthority, saveContact } from '#app/domain/people/states.server.ts'
import { readsStateWork } from '#app/domain/states/state-head.server.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { authority, stateContact } from '#app/forms/state-entry.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { isOneOf } from '#workflows/names.ts'
import { AuthorityPanel, ContactForm } from './state-panels.tsx'

export const handle = {
	words: [
		'states',
		'stateList.title',
		'stateRecord.treaties',
		'stateRecord.tabs',
		'notesVerbales',
		'posts',
		'account.people',
		'refusals',
		'events.fields',
		'codes.treatyStatuses',
		'codes.institutionTypes',
		'codes.regions',
	] as const,
}

export const loader = readingLoader(async ({ actor, params, request }) => {
	const language = languageOf(request, actor.language)
	const stateIso3 = params.iso3 ?? ''
	const done = new URL(request.url).searchParams.get('done')
	return {
		state: await getState(actor, stateIso3, language),
		notes: await listNotesOf(actor, stateIso3),
		readsWork: readsStateWork(actor),
		done: isOneOf(['contact', 'authority'], done) ? done : null,
	}
})

export const action = signedInAction(async ({ actor, params, form }) => {
	const iso3 = params.iso3 ?? ''
	const ofContact = form.get('intent') !== 'authority'
	if (ofContact) {
		const parsed = parseForm(form, stateContact)
		if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
		await saveContact(actor, iso3, parsed.value)
		return redirect(`/administration/states/${encodeURIComponent(iso3)}?done=contact`, 303)
	}
	const parsed = parseForm(form, authority)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	await saveAuthority(actor, iso3, parsed.value)
	return redirect(`/administration/states/${encodeURIComponent(iso3)}?done=authority`, 303)
})

export default function StateRoute() {
	const t = useTranslations('states')
	const states = useTranslations('stateList')
	const { state, notes, done, readsWork } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const tabs = useStateTabs({
		iso3: state.iso3,
		mayOpenContacts: true,
		...(readsWork ? {} : { count: null }),
	})
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	return (
		<Page title={state.name} breadcrumbs={[{ href: '/states', label: states('title') }]} tabs={tabs}>
			{problem && Object.keys(problem.errors).length === 0 && <ProblemNotice problem={problem} />}
			{done && !answer && <Notice tone="success" title={t(`done.${done}`)} />}
			<TreatyPanel treaties={state.treaties} />
			<Panel title={t('contact.title')} id="contact">
				<p>{t('contact.lead')}</p>
				<ContactForm contact={state.contact} answer={answer} />
			</Panel>
			<AuthorityPanel authorities={state.authorities} answer={answer} />
			<Panel title={t('posts')} id="posts">
				{state.posts.length === 0 ? <p>{t('noPosts')}</p> : <PostTable posts={state.posts} states={{}} />}
			</Panel>
			<Panel title={t('notes')} id="notes">
				{notes.rows.length === 0 ? <p>{t('noNotes')}</p> : <NoteTable notes={notes.rows} />}
				{notes.hasMore && (
					<p>
						<a href={`/notes-verbales?state=${state.iso3}`}>{t('allNotes')}</a>
					</p>
				)}
			</Panel>
		</Page>
	)
}
