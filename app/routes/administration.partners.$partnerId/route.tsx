import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { ChoiceGroup, SelectField, TickField } from '#app/components/form/choice-group.tsx'
import { typedValues } from '#app/components/form/form-context.ts'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { TextField } from '#app/components/form/text-field.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { EntryHistory } from '#app/components/record/entry-history.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { requireAbility } from '#app/domain/core/rights.ts'
import { getPartner, type PartnerView, savePartner } from '#app/domain/partners/partners.server.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { partner } from '#app/forms/partner.ts'
import { useSay, wordOf } from '#app/i18n/use-say.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { languages } from '#workflows/languages.ts'

export const handle = { words: ['partners', 'entryHistory', 'codes.languages', 'refusals'] as const }

/** The address of the form for a new partner, in the place of an id. */
const NEW = 'new'

export const loader = readingLoader(async ({ actor, params, request }) => {
	requireAbility(actor, 'keepReferenceData')
	const isNew = params.partnerId === NEW
	return {
		partner: isNew ? null : await getPartner(actor, params.partnerId ?? ''),
		saved: new URL(request.url).searchParams.has('saved'),
	}
})

export const action = signedInAction(async ({ actor, params, form }) => {
	const parsed = parseForm(form, partner)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	const id = await savePartner(
		actor,
		params.partnerId === NEW ? null : (params.partnerId ?? ''),
		parsed.value,
	)
	return redirect(`/administration/partners/${id}?saved=1`, 303)
})

export default function PartnerRoute() {
	const t = useTranslations('partners')
	const { partner: found, saved } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const errors = problem?.errors ?? (answer && 'errors' in answer ? answer.errors : undefined)
	const typed = problem ? typedValues(problem.typed) : answer && 'typed' in answer ? answer.typed : null
	const values = found
		? { ...found.entry, letterLanguage: found.entry.languages[0] }
		: { active: true, languages: ['en'], letterLanguage: 'en' }
	return (
		<Page
			title={found?.entry.name ?? t('new')}
			breadcrumbs={[
				{ href: '/administration', label: t('administration') },
				{ href: '/administration/partners', label: t('title') },
			]}
		>
			{problem && Object.keys(problem.errors).length === 0 && <ProblemNotice problem={problem} />}
			{saved && !answer && <Notice tone="success" title={t('saved')} />}
			<Panel title={t('entry')} id="entry">
				<PartnerForm values={typed ?? values} errors={errors} revision={found?.revision ?? 0} />
			</Panel>
			{found && <History history={found.history} />}
		</Page>
	)
}

function History({ history }: Pick<PartnerView, 'history'>) {
	const codes = useTranslations('codes.languages')
	const format = useFormatter()
	const labelOf = usePartnerLabels()
	return (
		<EntryHistory
			history={history}
			labelOf={labelOf}
			inWords={(_, value) =>
				Array.isArray(value) ? format.list(value.map((language) => codes(language))) : String(value)
			}
		/>
	)
}

type PartnerFormProps = {
	values: Record<string, unknown>
	errors: Record<string, string> | undefined
	/** Of the entry that the page was drawn from; 0 for a new one. */
	revision: number
}

/** The name of each field of a partner, also in its history. */
function usePartnerLabels() {
	const say = useSay('partners.fields')
	return (name: string): string => wordOf(say, name, name)
}

/** The entry of a partner organization: who is written to there, and in which language. */
function PartnerForm({ values, errors, revision }: PartnerFormProps) {
	const t = useTranslations('partners')
	const codes = useTranslations('codes.languages')
	const labelOf = usePartnerLabels()
	const options = languages.map((value) => ({ value, label: codes(value) }))
	return (
		<ActionForm errors={errors} values={values} labelOf={labelOf}>
			<input type="hidden" name="revision" value={revision} />
			<TextField name="name" label={labelOf('name')} required />
			<TextField name="focalPoint" label={labelOf('focalPoint')} hint={t('focalPointHint')} />
			<TextField name="email" type="email" label={labelOf('email')} required />
			<ChoiceGroup name="languages" label={labelOf('languages')} options={options} multiple required />
			<SelectField
				name="letterLanguage"
				label={labelOf('letterLanguage')}
				hint={t('letterLanguageHint')}
				options={options}
				required
			/>
			<TickField name="active" label={labelOf('active')} hint={t('activeHint')} />
			<Button>{t('save')}</Button>
		</ActionForm>
	)
}
