import { useTranslations } from 'use-intl/react'
import { useSentence } from '#app/components/event/use-sentence.ts'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import type { NotifiedEvent, RecipientLine } from '#app/domain/recipients/get-sent-email.server.ts'
import styles from './notifications.module.css'

type ToldEventsProps = { requestId: string; events: readonly NotifiedEvent[]; heading: 'h2' | 'h3' }

/** Events, and under each the recipients and the status of their messages. */
export function NotifiedEvents({ requestId, events, heading: Heading }: ToldEventsProps) {
	const t = useTranslations('notifications')
	const sentence = useSentence()
	return (
		<ol className={styles.events}>
			{events.map((event) => (
				<li key={event.id} className={styles.event}>
					<Heading>{sentence(event)}</Heading>
					<p className={styles.note}>
						<LocalDate value={event.at} withTime />
						{event.need && <span>{t('need', { rank: event.need })}</span>}
					</p>
					<ul className={styles.told}>
						{event.told.map((line) => (
							<li key={line.id}>
								<Letter line={line} href={`/requests/${requestId}/notifications/${line.id}`} /> —{' '}
								<Became line={line} />
							</li>
						))}
					</ul>
				</li>
			))}
		</ol>
	)
}

/** The recipient of a message, with a link to its text where the reader may read it. */
function Letter({ line, href }: { line: RecipientLine; href: string }) {
	if (!line.mayRead) return <Who line={line} />
	return (
		<a href={href}>
			<Who line={line} />
		</a>
	)
}

export function Who({ line: { role, name, standsIn, address } }: { line: RecipientLine }) {
	const t = useTranslations('notifications')
	const roles = useTranslations('common.roles')
	const more = [name, standsIn && t('standsIn'), address].filter((part) => typeof part === 'string')
	return (
		<>
			<strong>{role ? roles(role) : t('mission')}</strong>
			{more.map((part) => (
				<span key={part}>
					{' · '}
					<bdi>{part}</bdi>
				</span>
			))}
		</>
	)
}

/** Even where the last attempt did not succeed, an earlier one may have arrived. */
const notHandedOver: readonly RecipientLine['state'][] = ['deferred', 'parked', 'suppressed']

/** Status of a message. */
export function Became({ line }: { line: RecipientLine }) {
	const t = useTranslations('notifications')
	return (
		<>
			<Outcome line={line} />
			{line.uncertain && notHandedOver.includes(line.state) && ` (${t('mayHaveArrived')})`}
		</>
	)
}

function Outcome({ line }: { line: RecipientLine }) {
	const t = useTranslations('notifications')
	if (line.state === 'suppressed') return t(`notSent.${line.because ?? 'other'}`)
	const value = line.nextTryAt ?? line.at
	return t.rich(`became.${becameOf(line)}`, {
		when: () => value && <LocalDate value={value} withTime />,
		code: line.bounceCode ?? '',
	})
}

function becameOf({ state, cadence, withEarlier, uncertain, bounceCode }: RecipientLine) {
	const summed = cadence === 'daily' || cadence === 'weekly'
	if (state === 'queued' && summed) return cadence === 'daily' ? 'waitsDaily' : 'waitsWeekly'
	if (state === 'sent' && summed) return cadence === 'daily' ? 'withDaily' : 'withWeekly'
	if (withEarlier && state === 'queued') return 'waitsWithEarlier'
	if (withEarlier && state === 'sent') return 'withEarlier'
	if (state === 'bounced' && bounceCode) return 'bouncedWithCode'
	if (state === 'sent' && uncertain) return 'perhapsTwice'
	return state === 'suppressed' ? 'parked' : state
}
