import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { typedValues } from '#app/components/form/form-context.ts'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { listStates } from '#app/domain/core/names-of.server.ts'
import { getProgrammeRecord } from '#app/domain/programmes/get-programme-record.server.ts'
import { saveProgramme } from '#app/domain/programmes/save-programme.server.ts'
import { listRegionalGroups } from '#app/domain/reference/regional-groups.server.ts'
import { programmeId } from '#app/forms/address-values.ts'
import { FILL } from '#app/forms/group-of-states.ts'
import { type Change, changesBetween } from '#app/forms/programme/changes.ts'
import { withoutEmptied } from '#app/forms/programme/record.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { RecordValue } from '../programmes.$programmeId.history/record-value.tsx'
import { useRecordWords } from './record-fields.tsx'
import { RecordForm, readRecord, withStates } from './record-form.tsx'

export const handle = { hydrated: true, words: ['programmes', 'codes', 'groupOfStates', 'refusals'] as const }

export const loader = readingLoader(async ({ actor, params, request }) => {
	const language = languageOf(request, actor.language)
	return {
		...(await getProgrammeRecord(actor, programmeId(params.programmeId), language)),
		states: await listStates(actor, language),
		groups: await listRegionalGroups(actor),
	}
})

export const action = signedInAction(async ({ actor, params, form }) => {
	const id = programmeId(params.programmeId)
	if (form.has(FILL)) return withStates(form, await listRegionalGroups(actor))
	const read = readRecord(form)
	if (read.again) return data(read.again, { status: read.status })
	const { record, revision, typed } = read
	try {
		const changed = await saveProgramme(actor, { id, revision, record })
		return redirect(`/programmes/${id}?${changed ? 'saved' : 'same'}`, 303)
	} catch (error) {
		if (!(error instanceof DomainError && error.code === 'conflict')) throw error
		const { record: stored } = await getProgrammeRecord(actor, id)
		return data({ typed, errors: {}, stale: changesBetween(stored, record) }, { status: 409 })
	}
})

export default function EditProgrammeRoute() {
	const t = useTranslations('programmes')
	const { id, code, title, revision, record, states, groups, deputies } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const again = answer && 'typed' in answer ? answer : undefined
	const values = again?.typed ?? (problem ? withoutEmptied(typedValues(problem.typed)) : record)
	return (
		<Page
			title={t('edit.title', { code })}
			lead={
				<p>
					<bdi>{title}</bdi>
				</p>
			}
			breadcrumbs={[
				{ href: '/programmes', label: t('title') },
				{ href: `/programmes/${id}`, label: code },
			]}
		>
			{/* Sent as JSON, a value of any kind loses its type. */}
			{again && 'stale' in again && <StaleNotice changes={again.stale as Change[]} />}
			<ProblemNotice problem={problem} forms={[]} />
			<RecordForm
				revision={revision}
				states={states}
				groups={groups}
				deputies={deputies}
				values={values}
				errors={again?.errors ?? problem?.errors}
			/>
		</Page>
	)
}

/** Another change was faster: the fields in which the typed values differ from the stored ones. */
function StaleNotice({ changes }: { changes: readonly Change[] }) {
	const t = useTranslations('programmes.edit')
	const history = useTranslations('programmes.history')
	const words = useRecordWords()
	return (
		<Notice tone="warning" title={t('staleTitle')}>
			<p role="alert">{t('staleBody')}</p>
			{changes.length > 0 && (
				<Table
					caption={t('staleTitle')}
					captionHidden
					head={[history('field'), t('stored'), t('typed')]}
					rows={changes.map(({ field, from, to }) => [
						words.full(field),
						<RecordValue key="stored" field={field} value={from} />,
						<RecordValue key="typed" field={field} value={to} />,
					])}
				/>
			)}
		</Notice>
	)
}
