import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { SelectField, TickField } from '#app/components/form/choice-group.tsx'
import { typedValues } from '#app/components/form/form-context.ts'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { TextArea, TextField } from '#app/components/form/text-field.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { EntryHistory } from '#app/components/record/entry-history.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { getIati, type IatiView } from '#app/domain/iati/builds/get-iati.server.ts'
import { orderBuild } from '#app/domain/iati/builds/order-build.server.ts'
import { savePublisher } from '#app/domain/iati/publisher-settings.server.ts'
import { fundersText, iatiPublisher, type PublisherField } from '#app/forms/iati-publisher.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { loaded } from '#app/i18n/route-handle.ts'
import { useSay, wordOf } from '#app/i18n/use-say.ts'
import { env } from '#app/platform/env.server.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { type BuildStatus, isBuilding } from '#workflows/iati/build.ts'
import { licences, organizationTypes } from '#workflows/iati/publisher.ts'
import { languages } from '#workflows/languages.ts'
import { namesOf } from '#workflows/names.ts'
import { BuildsPanel, FilesPanel } from './files-panels.tsx'
import { BuildState, LeftOutPanel } from './iati-panels.tsx'

export const handle = {
	// While the files are built the page asks how far that is.
	hydrated: (sent: unknown) => {
		const status = loaded<{ current?: { status: BuildStatus } }>(sent)?.current?.status
		return status !== undefined && isBuilding(status)
	},
	words: ['iati', 'jobs.again', 'codes.languages', 'entryHistory', 'refusals'] as const,
}

export const loader = readingLoader(async ({ actor, request }) => {
	const params = new URL(request.url).searchParams
	const after = /^\d{1,9}$/.exec(params.get('after') ?? '')?.[0] ?? '-1'
	return {
		...(await getIati(actor, { after: Number(after), language: languageOf(request, actor.language) })),
		isFirst: after === '-1',
		site: env.APP_URL,
		saved: params.has('saved'),
	}
})

/** Saves the publisher, or has the files built now. */
export const action = signedInAction(async ({ actor, form }) => {
	if (form.get('intent') === 'build') {
		await orderBuild(actor)
		return redirect('/administration/iati', 303)
	}
	const parsed = parseForm(form, iatiPublisher)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	await savePublisher(actor, parsed.value)
	return redirect('/administration/iati?saved=1', 303)
})

export default function IatiRoute() {
	const t = useTranslations('iati')
	const view = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const errors = problem?.errors ?? (answer && 'errors' in answer ? answer.errors : undefined)
	const typed = problem ? typedValues(problem.typed) : answer && 'typed' in answer ? answer.typed : null
	const publisher = (
		<Panel title={t('publisher.title')} id="publisher">
			<p>{t('publisher.lead')}</p>
			<PublisherForm publisher={view.publisher} typed={typed} errors={errors} />
		</Panel>
	)
	// Without JavaScript a page starts at its top: a form with errors comes first.
	return (
		<Page
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			breadcrumbs={[{ href: '/administration', label: t('administration') }]}
		>
			{problem && <ProblemNotice problem={problem} />}
			{view.saved && !answer && <Notice tone="success" title={t('state.saved')} />}
			{errors && publisher}
			<BuildState view={view} />
			<FilesPanel {...view} />
			<LeftOutPanel {...view} />
			<BuildsPanel builds={view.builds} />
			{!errors && publisher}
			<History history={view.history} />
		</Page>
	)
}

function History({ history }: Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'history'>) {
	const types = useSay('iati.publisher.types')
	const labelOf = usePublisherLabels()
	return (
		<EntryHistory
			history={history}
			labelOf={(field) => labelOf(field as PublisherField)} // as the settings name it
			inWords={(field, value) => (field === 'type' ? wordOf(types, value, value) : value)}
		/>
	)
}

/** The name of each field of the publisher, also in its history. */
function usePublisherLabels() {
	const t = useTranslations('iati.publisher')
	const codes = useTranslations('codes.languages')
	return (field: PublisherField): string => {
		const language = languages.find((each) => field === `names.${each}`)
		if (language) return t('name', { language: codes(language) })
		return t(field as Exclude<PublisherField, `names.${string}`>) // names were answered above
	}
}

type PublisherFormProps = Pick<IatiView, 'publisher'> & {
	typed: Record<string, unknown> | null
	errors: Record<string, string> | undefined
}

/** What the form shows before anything is typed. */
const valuesOf = (publisher: PublisherFormProps['publisher']) =>
	publisher
		? { ...publisher.settings, funders: fundersText(publisher.settings.funders) }
		: { type: '40', licence: 'CC BY 4.0' }

/** The organization that publishes, and whether it does. */
function PublisherForm({ publisher, typed, errors }: PublisherFormProps) {
	const t = useTranslations('iati.publisher')
	const labelOf = usePublisherLabels()
	return (
		<ActionForm
			errors={errors}
			values={typed ?? valuesOf(publisher)}
			labelOf={(name) => labelOf(name as PublisherField)} // of the fields below
		>
			<input type="hidden" name="version" value={publisher?.version ?? ''} />
			<TickField name="isOn" label={labelOf('isOn')} hint={t('isOnHint')} />
			<TextField name="identifier" label={labelOf('identifier')} hint={t('identifierHint')} required />
			<TextField name="names.en" label={labelOf('names.en')} required />
			{languages
				.filter((language) => language !== 'en')
				.map((language) => (
					<TextField key={language} name={`names.${language}`} label={labelOf(`names.${language}`)} />
				))}
			<SelectField
				name="type"
				label={labelOf('type')}
				options={organizationTypes.map((value) => ({ value, label: t(`types.${value}`) }))}
				required
			/>
			<TextField name="email" type="email" label={labelOf('email')} hint={t('emailHint')} />
			<TextField name="website" label={labelOf('website')} hint={t('websiteHint')} />
			<SelectField
				name="licence"
				label={labelOf('licence')}
				options={namesOf(licences).map((value) => ({ value, label: value }))}
				required
			/>
			<TextArea name="funders" label={labelOf('funders')} hint={t('fundersHint')} />
			<Button>{t('save')}</Button>
		</ActionForm>
	)
}
