import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { typedValues } from '#app/components/form/form-context.ts'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { listStates } from '#app/domain/core/names-of.server.ts'
import { listManagers } from '#app/domain/programmes/get-programme-record.server.ts'
import { createProgramme } from '#app/domain/programmes/save-programme.server.ts'
import { listRegionalGroups } from '#app/domain/reference/regional-groups.server.ts'
import { FILL } from '#app/forms/group-of-states.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { RecordForm, readRecord, withStates } from '../programmes.$programmeId.edit/record-form.tsx'

export const handle = { hydrated: true, words: ['programmes', 'codes', 'groupOfStates', 'refusals'] as const }

export const loader = readingLoader(async ({ actor, request }) => ({
	deputies: await listManagers(actor),
	states: await listStates(actor, languageOf(request, actor.language)),
	groups: await listRegionalGroups(actor),
}))

export const action = signedInAction(async ({ actor, form }) => {
	if (form.has(FILL)) return withStates(form, await listRegionalGroups(actor))
	const read = readRecord(form)
	if (read.again) return data(read.again, { status: read.status })
	const id = await createProgramme(actor, read.record)
	return redirect(`/programmes/${id}?created`, 303)
})

const fresh = {
	kind: 'training',
	capacityUnit: 'seats',
	implementingEntity: 'UNODC',
	minimumPerState: 1,
	requiresDueDiligence: true,
}

export default function NewProgrammeRoute() {
	const t = useTranslations('programmes')
	const { states, groups, deputies } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const again = answer && 'typed' in answer ? answer : undefined
	const values = again?.typed ?? (problem ? typedValues(problem.typed) : fresh)
	return (
		<Page
			title={t('edit.newTitle')}
			lead={<p>{t('edit.newLead')}</p>}
			breadcrumbs={[{ href: '/programmes', label: t('title') }]}
		>
			<ProblemNotice problem={problem} forms={[]} />
			<RecordForm
				revision={0}
				states={states}
				groups={groups}
				deputies={deputies}
				values={values}
				errors={again?.errors ?? problem?.errors}
			/>
		</Page>
	)
}
