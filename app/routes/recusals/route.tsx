import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { SelectField } from '#app/components/form/choice-group.tsx'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { TextArea } from '#app/components/form/text-field.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty, Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { listStates } from '#app/domain/core/names-of.server.ts'
import {
	declareRecusal,
	endRecusal,
	listRecusals,
	type RecusalRow,
} from '#app/domain/people/recusals.server.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { chosenRow, newRecusal } from '#app/forms/post.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import type { Role } from '#workflows/roles.ts'

export const handle = { words: ['recusals', 'refusals', 'events.fields'] as const }

export const loader = readingLoader(async ({ actor, request }) => {
	const language = languageOf(request, actor.language)
	return {
		...(await listRecusals(actor, language)),
		states: await listStates(actor, language),
		done: new URL(request.url).searchParams.get('done'),
	}
})

export const action = signedInAction(async ({ actor, form }) => {
	const ending = parseForm(form, chosenRow)
	if (ending.ok) {
		await endRecusal(actor, ending.value.id)
		return redirect('/recusals?done=ended', 303)
	}
	const parsed = parseForm(form, newRecusal)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	await declareRecusal(actor, parsed.value)
	return redirect('/recusals?done=declared', 303)
})

export default function RecusalsRoute() {
	const t = useTranslations('recusals')
	const { rows, people, programmes, states, done } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const given = answer && ('problem' in answer ? answer.problem : answer)
	const names = Object.fromEntries(states.map(({ iso3, name }) => [iso3, name]))
	const [only] = people
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			<Outcome done={done} />
			{rows.length === 0 ? (
				<Empty title={t('none.title')}>{only && <p>{t('none.body')}</p>}</Empty>
			) : (
				<RecusalTable rows={rows} states={names} />
			)}
			{only && (
				<Panel title={t('declare.title')} id="declare">
					<p>{t('declare.lead')}</p>
					<DeclareForm
						people={people}
						programmes={programmes}
						states={states}
						errors={given?.errors}
						values={given?.typed ?? (people.length === 1 ? { personId: only.id } : {})}
					/>
				</Panel>
			)}
		</Page>
	)
}

function Outcome({ done }: { done: string | null }) {
	const t = useTranslations('recusals')
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	if (problem && Object.keys(problem.errors).length === 0) return <ProblemNotice problem={problem} />
	if (answer || (done !== 'declared' && done !== 'ended')) return null
	return (
		<Notice tone="success" title={t(`${done}.title`)}>
			<p>{t(`${done}.body`)}</p>
		</Notice>
	)
}

type RecusalTableProps = { rows: readonly RecusalRow[]; states: Record<string, string> }

/** Recusals, each with a button for those who may end it. */
function RecusalTable({ rows, states }: RecusalTableProps) {
	const t = useTranslations('recusals')
	const mayEnd = rows.some((row) => row.mayEnd)
	const told = ['person', 'about', 'reason', 'since'] as const
	const columns = mayEnd ? ([...told, 'action'] as const) : told
	const aboutOf = ({ programme, stateIso3 }: RecusalRow) =>
		programme ?? (stateIso3 && (states[stateIso3] ?? stateIso3)) ?? ''
	return (
		<Table
			caption={t('table')}
			head={columns.map((column) => t(`head.${column}`))}
			rows={rows.map((row) => [
				<bdi key="person">{row.name}</bdi>,
				<bdi key="about">{aboutOf(row)}</bdi>,
				<UserText key="reason">{row.reason}</UserText>,
				<LocalDate key="since" value={row.since} />,
				...(mayEnd ? [<EndForm key="action" row={row} about={aboutOf(row)} />] : []),
			])}
		/>
	)
}

function EndForm({ row, about }: { row: RecusalRow; about: string }) {
	const t = useTranslations('recusals')
	if (!row.mayEnd) return null
	return (
		<form method="post">
			<input type="hidden" name="id" value={row.id} />
			<Button tone="secondary" aria-label={t('endOne', { name: row.name, about })}>
				{t('end')}
			</Button>
		</form>
	)
}

type DeclareFormProps = {
	people: readonly { id: string; name: string; role: Role }[]
	programmes: readonly { id: string; name: string }[]
	states: readonly { iso3: string; name: string }[]
	errors: Record<string, string> | undefined
	values: Record<string, unknown>
}

/** Form for a conflict of interest. */
function DeclareForm({ people, programmes, states, errors, values }: DeclareFormProps) {
	const t = useTranslations('recusals.declare')
	const roles = useTranslations('common.roles')
	const labels: Record<string, string> = {
		personId: t('person'),
		programmeId: t('programme'),
		stateIso3: t('state'),
		reason: t('reason'),
	}
	return (
		<ActionForm errors={errors} values={values} labelOf={(name) => labels[name]}>
			<SelectField
				name="personId"
				label={t('person')}
				options={people.map(({ id, name, role }) => ({ value: id, label: `${name} – ${roles(role)}` }))}
				required
			/>
			<SelectField
				name="programmeId"
				label={t('programme')}
				options={programmes.map(({ id, name }) => ({ value: id, label: name }))}
			/>
			<SelectField
				name="stateIso3"
				label={t('state')}
				hint={t('stateHint')}
				options={states.map(({ iso3, name }) => ({ value: iso3, label: name }))}
			/>
			<TextArea name="reason" label={t('reason')} hint={t('reasonHint')} rows={2} required />
			<Button>{t('button')}</Button>
		</ActionForm>
	)
}
