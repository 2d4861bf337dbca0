import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { typedValues } from '#app/components/form/form-context.ts'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { EntryHistory } from '#app/components/record/entry-history.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { requireRole } from '#app/domain/core/rights.ts'
import { getPartner, type PartnerView, savePartner } from '#app/domain/partners/partners.server.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { partner } from '#app/forms/partner.ts'
import { readingLoader, signedInAction } from '#app/platform/signed-in.server.ts'
import { PartnerForm, usePartnerLabels } from './partner-form.tsx'

export const handle = { words: ['partners', 'entryHistory', 'codes.languages', 'refusals'] as const }

/** The address of the form for a new partner, in the place of an id. */
const NEW = 'new'

export const loader = readingLoader(async ({ actor, params, request }) => {
	requireRole(actor, 'administrator')
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
