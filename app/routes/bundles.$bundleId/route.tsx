import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { endBundle, removeFromBundle } from '#app/domain/bundles/change-bundle.server.ts'
import { getBundle } from '#app/domain/bundles/get-bundle.server.ts'
import { proposeBundle } from '#app/domain/bundles/propose-bundle.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { endingBundle, leavingNeed, proposingBundle } from '#app/forms/bundle.ts'
import { formValues } from '#app/forms/form-values.ts'
import { checkValues } from '#app/forms/parse-form.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readingLoader, signedInAction } from '#app/platform/signed-in.server.ts'
import { EndForm, MembersTable } from './members-table.tsx'
import { ProgrammesPanel } from './programmes-panel.tsx'
import { ProposalResults, ProposePanel } from './propose-panel.tsx'
import { TogetherPanel } from './together-panel.tsx'

export const handle = {
	words: ['bundles', 'needs.untitled', 'matching', 'codes', 'status', 'refusals', 'form'] as const,
}

export const loader = readingLoader(async ({ actor, params, request }) => {
	const programmeId = new URL(request.url).searchParams.get('programme') ?? undefined
	if (programmeId && !/^[\w-]{1,64}$/.test(programmeId)) throw new DomainError('not-found')
	const language = languageOf(request, actor.language)
	return getBundle(actor, idFrom(params.bundleId), { programmeId, language })
})

export const action = signedInAction(async ({ actor, form, params }) => {
	const bundleId = idFrom(params.bundleId)
	const values = formValues(form)
	const proposing = checkValues(values, proposingBundle)
	if (proposing.ok) return { results: await proposeBundle(actor, { bundleId, ...proposing.value }) }
	const leaving = checkValues(values, leavingNeed)
	if (leaving.ok) await removeFromBundle(actor, { bundleId, needId: leaving.value.needId })
	else if (checkValues(values, endingBundle).ok) await endBundle(actor, bundleId)
	else return data({ errors: proposing.errors }, { status: 422 })
	return redirect(`/bundles/${bundleId}`, 303)
})

export default function BundleRoute() {
	const t = useTranslations('bundles')
	const bundle = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const isOpen = bundle.endedAt === null
	return (
		<Page title={bundle.title} breadcrumbs={[{ href: '/bundles', label: t('title') }]}>
			{answer && 'problem' in answer && <ProblemNotice problem={answer.problem} />}
			{answer && 'results' in answer && <ProposalResults results={answer.results} members={bundle.members} />}
			{bundle.endedAt && (
				<Notice title={t('ended')}>
					<LocalDate value={bundle.endedAt} />
				</Notice>
			)}
			<TogetherPanel bundle={bundle} />
			<MembersTable members={bundle.members} hidden={bundle.hidden} mayRemove={isOpen} />
			{isOpen && <ProgrammesPanel bundle={bundle} />}
			{isOpen && bundle.chosen && <ProposePanel bundle={bundle} programme={bundle.chosen} />}
			{isOpen && <EndForm />}
		</Page>
	)
}
