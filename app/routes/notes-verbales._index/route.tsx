import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { FilterForm } from '#app/components/form/filter-form.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { NoteTable } from '#app/components/record/note-table.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { listStates } from '#app/domain/core/names-of.server.ts'
import { listNotes } from '#app/domain/people/notes-verbales/get-note.server.ts'
import { filterValue } from '#app/forms/address-values.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/signed-in.server.ts'

export const handle = { words: ['notesVerbales'] as const }

export const loader = readingLoader(async ({ actor, request }) => {
	const language = languageOf(request, actor.language)
	const filter = { text: filterValue(request, 'text'), stateIso3: filterValue(request, 'state') }
	return {
		filter,
		notes: await listNotes(actor, language, filter),
		states: await listStates(actor, language),
	}
})

export default function NotesRoute() {
	const t = useTranslations('notesVerbales')
	const common = useTranslations('common.actions')
	const { filter, notes, states } = useLoaderData<typeof loader>()
	const options = states.map(({ iso3, name }) => ({ value: iso3, label: name }))
	return (
		<Page
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			actions={<LinkButton href="/notes-verbales/new">{t('new')}</LinkButton>}
		>
			<FilterForm
				filters={[
					{ name: 'text', label: t('search'), value: filter.text },
					{ name: 'state', label: t('state'), value: filter.stateIso3, any: t('anyState'), options },
				]}
				button={common('search')}
			/>
			{notes.length === 0 ? (
				<Empty title={t('none.title')}>
					<p>{t('none.body')}</p>
				</Empty>
			) : (
				<NoteTable notes={notes} />
			)}
		</Page>
	)
}
