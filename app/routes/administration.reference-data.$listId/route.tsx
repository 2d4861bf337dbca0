import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { typedValues } from '#app/components/form/form-context.ts'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { EntryHistory } from '#app/components/record/entry-history.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { getReferenceList, type ReferenceListView } from '#app/domain/reference/reference-lists.server.ts'
import { saveReferenceList } from '#app/domain/reference/save-reference-list.server.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { referenceList } from '#app/forms/reference-list.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { listText } from '#workflows/reference/reference-lists.ts'
import { FilePanel, FilledNotice } from './file-panel.tsx'
import { fillFromFile } from './fill-from-file.server.ts'
import { ListForm, Membership, useListLabels } from './list-form.tsx'

export const handle = {
	words: [
		'referenceData',
		'codes.listKinds',
		'entryHistory',
		'refusals',
		'workbook.errors',
		'attachments.refused',
	] as const,
}

/** The address of the form for a new list, in the place of an id. */
const NEW = 'new'

export const loader = readingLoader(async ({ actor, params, request }) => {
	const id = params.listId === NEW ? null : (params.listId ?? '')
	return {
		...(await getReferenceList(actor, id, languageOf(request, actor.language))),
		saved: new URL(request.url).searchParams.has('saved'),
	}
})

const saveTyped = signedInAction(async ({ actor, params, form }) => {
	// A form without its file names it: what the reader expected to be compared was not read.
	if (form.get('file')) throw new DomainError('invalid', 'fileNotRead', { file: 'fileNotRead' })
	const parsed = parseForm(form, referenceList)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	const id = params.listId ?? ''
	const outcome = await saveReferenceList(actor, id === NEW ? null : id, parsed.value)
	if ('id' in outcome) return redirect(`/administration/reference-data/${outcome.id}?saved=1`, 303)
	const { entries, ...values } = parsed.value
	const typed = { ...values, compared: outcome.compared, entries: listText(entries) }
	return data({ difference: outcome.difference, typed })
})

// Only the button of the file sends it: a list that is saved can be carried through a new sign-in.
export const action = (args: ActionFunctionArgs) => {
	const type = args.request.headers.get('content-type') ?? ''
	return type.startsWith('multipart/') ? fillFromFile(args) : saveTyped(args)
}

const FORM = 'list-form'

export default function ReferenceListRoute() {
	const t = useTranslations('referenceData')
	const kinds = useTranslations('codes.listKinds')
	const { list, names, saved } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const { file: fileError, ...errors } =
		problem?.errors ?? (answer && 'errors' in answer ? answer.errors : undefined) ?? {}
	const typed = problem ? typedValues(problem.typed) : answer && 'typed' in answer ? answer.typed : null
	const difference = answer && 'difference' in answer ? answer.difference : undefined
	return (
		<Page
			title={list ? kinds(list.kind) : t('new')}
			breadcrumbs={[
				{ href: '/administration', label: t('administration') },
				{ href: '/administration/reference-data', label: t('title') },
			]}
		>
			{problem && Object.keys(problem.errors).length === 0 && <ProblemNotice problem={problem} />}
			{saved && !answer && <Notice tone="success" title={t('saved')} />}
			{answer && 'filled' in answer && <FilledNotice filled={answer.filled} />}
			<Panel title={t('entry')} id="entry">
				<ListForm
					id={FORM}
					values={typed ?? valuesOf(list)}
					errors={errors}
					revision={list?.revision ?? 0}
					kind={list?.kind ?? null}
					difference={difference}
					names={names}
				/>
			</Panel>
			<FilePanel form={FORM} reason={fileError === undefined ? undefined : problem?.reason} />
			{list && <History history={list.history} names={names} />}
		</Page>
	)
}

/** A list as its form has it; a new one covers every State, as published lists do. */
const valuesOf = (list: ReferenceListView | null): Record<string, unknown> =>
	list
		? {
				kind: list.kind,
				validFrom: list.from,
				validUntil: list.until ?? '',
				source: list.source,
				note: list.note,
				entries: listText(list.entries),
				isComplete: list.isComplete,
			}
		: { isComplete: true }

function History({ history, names }: Pick<ReferenceListView, 'history'> & { names: Record<string, string> }) {
	const labelOf = useListLabels()
	return (
		<EntryHistory
			history={history}
			labelOf={(field) => names[field] ?? labelOf(field)}
			inWords={(_, value) => <Membership said={value} />}
		/>
	)
}
