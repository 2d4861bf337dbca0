import { useTranslations } from 'use-intl/react'
import type { Errors } from '#app/components/form/form-context.ts'
import { StepForms } from '#app/components/form/step-forms.tsx'
import { Codes } from '#app/components/record/stated-list.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel, Parts } from '#app/components/ui/panel.tsx'
import { Reference, UserText } from '#app/components/ui/user-text.tsx'
import type { PracticeView } from '#app/domain/practices/get-practice.server.ts'
import { useSay, wordOf } from '#app/i18n/use-say.ts'
import type { PracticeEventName } from '#workflows/practice/events.ts'

/** What a practice is filed under, and whom to ask. */
export function PracticeFacts({ practice }: { practice: PracticeView }) {
	const t = useTranslations('practices')
	const { themes, recommendations, articles, involved, languages, reference, requestId, contact } = practice
	const listed = [
		{ name: 'themes', list: 'themes', codes: themes },
		{ name: 'involved', list: 'involvements', codes: involved },
		{ name: 'recommendations', list: 'recommendations', codes: recommendations },
		{ name: 'articles', list: 'protocolArticles', codes: articles },
		{ name: 'languages', list: 'languages', codes: languages },
	] as const
	return (
		<Panel title={t('about')} id="about">
			<FactList
				items={[
					...listed
						.filter((one) => one.codes.length > 0)
						.map((one) => ({
							label: t(`fields.${one.name}`),
							value: <Codes list={one.list} codes={one.codes} />,
						})),
					...(contact ? [{ label: t('fields.contactPostId'), value: <Contact contact={contact} /> }] : []),
					...(reference
						? [
								{
									label: t('reference'),
									value: requestId ? (
										<a href={`/requests/${requestId}`}>
											<Reference>{reference}</Reference>
										</a>
									) : (
										<Reference>{reference}</Reference>
									),
								},
							]
						: []),
				]}
			/>
		</Panel>
	)
}

type ContactProps = { contact: NonNullable<PracticeView['contact']> }

function Contact({ contact: { title, authority, address } }: ContactProps) {
	return [title, authority].filter(Boolean).map((text, at) => (
		<div key={text}>
			<UserText>{text}</UserText>
			{at === 0 && address && (
				<div>
					<a href={`mailto:${address}`}>
						<bdi dir="ltr">{address}</bdi>
					</a>
				</div>
			)}
		</div>
	))
}

/** Who took which step and when, for the State and UNODC. */
export function PracticeHistory({ history }: Pick<PracticeView, 'history'>) {
	const t = useTranslations('practices')
	const steps = useSay('practices.recorded')
	if (history.length === 0) return null
	return (
		<Panel title={t('history')} id="history">
			<ul>
				{history.map(({ id, at, type, by, reason }) => (
					<li key={id}>
						<LocalDate value={at} />: {wordOf(steps, type.slice(type.indexOf('.') + 1), type)}
						{by && (
							<div>
								<small>
									<bdi>{by}</bdi>
								</small>
							</div>
						)}
						{reason && (
							<div>
								<UserText>{reason}</UserText>
							</div>
						)}
					</li>
				))}
			</ul>
		</Panel>
	)
}

type PracticeStepsProps = {
	practice: PracticeView
	errors: Errors | undefined
	typed: Record<string, unknown> | undefined
}

/** Steps that need a reason: each stands folded, since it ends something. */
const withReason: ReadonlySet<PracticeEventName> = new Set(['reject', 'decline', 'withdraw'])

/** The steps that the reader can take, and what each leads to; else whose turn it is. */
export function PracticeSteps({
	practice: { openTo, revision, status, isParty },
	errors,
	typed,
}: PracticeStepsProps) {
	const t = useTranslations('practices')
	const field = useTranslations('practices.fields')
	const ahead = openTo.filter((type) => !withReason.has(type))
	const waysOut = openTo.filter((type) => withReason.has(type))
	if (!isParty && openTo.length === 0) return null
	return (
		<Panel title={t('next')} id="steps" isNext={ahead.length > 0}>
			<Parts>
				{ahead.length === 0 && <p>{t(`turn.${status}`)}</p>}
				<StepForms
					ahead={ahead}
					waysOut={waysOut}
					words="practices.steps"
					reason={field('reason')}
					revision={revision}
					errors={errors}
					typed={typed}
				/>
			</Parts>
		</Panel>
	)
}
