import { domainToASCII } from 'node:url'
import type { AddressObject, ParsedMail } from 'mailparser'
import { env } from '#app/platform/env.server.ts'
import { noticeOfToken } from '#app/platform/mail/mail-token.server.ts'
import type { ArrivedMail, Origin } from './arrived-mail.ts'
import { readDeliveryStatus } from './dsn.ts'
import { asCame, asRead, header } from './headers.ts'

const token = /\+b-([a-z2-7]{42})@/gi
const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/
const MOST = 20

/** Returns which e-mail of ours is meant: by the address it was sent to, else by quoted ids. */
export function originOf({ raw, mail, recipients }: ArrivedMail): Origin {
	const delivered = ['delivered-to', 'x-original-to', 'envelope-to', 'to'].map((name) => header(mail, name))
	const came = asCame(raw)
	const read = asRead(mail)
	const tokens = [...recipients, ...delivered, came, read].flatMap((text) =>
		[...text.matchAll(token)].slice(0, MOST),
	)
	const envelopeId = readDeliveryStatus(came).envelopeId ?? ''
	const proven = [...tokens.map((found) => found[1]), envelopeId]
		.map((found) => noticeOfToken('bounce', found ?? ''))
		.find(Boolean)
	return { proven: proven ?? null, said: said(`${came}\n${read}`, envelopeId) }
}

/** Returns our Message-IDs and the envelope id in the returned text. */
function said(text: string, envelopeId: string): string[] {
	const host = new URL(env.APP_URL).hostname.replaceAll('.', '\\.')
	const ours = new RegExp(`(?<![\\w.])(${uuid.source})@${host}(?![\\w.-])`, 'gi')
	const named = [...text.matchAll(ours)].slice(0, MOST).flatMap((found) => found[1]?.toLowerCase() ?? [])
	const inEnvelope = new RegExp(`^${uuid.source}$`, 'i').test(envelopeId) ? [envelopeId.toLowerCase()] : []
	return [...new Set([...inEnvelope, ...named])]
}

/** Returns the sender of an e-mail; null if From occurs twice, names several or a group, or has no address. */
export function soleSender({ headerLines, from }: ParsedMail): string | null {
	if (headerLines.filter(({ key }) => key === 'from').length !== 1) return null
	const [sender, ...others] = from?.value ?? []
	if (!sender?.address || sender.group || others.length > 0) return null
	return comparable(sender.address)
}

// U+212A and U+212B become ordinary letters in lower case, so they are not accepted.
const address = /^[^\s@<>,;:"\p{Cc}\u212a\u212b]+@[^\s@<>,;:"\p{Cc}]+$/u

/** Returns an address in lower case, its domain as in DNS (RFC 5891); null if it is invalid. */
export function comparable(given: string): string | null {
	if (!address.test(given)) return null
	const at = given.lastIndexOf('@')
	const domain = domainToASCII(given.slice(at + 1))
	return domain ? `${given.slice(0, at).toLowerCase()}@${domain}` : null
}

/** Returns the detail after the plus of each of these addresses that belongs to `mailbox`; '' for the bare mailbox. */
export function detailsFor(mailbox: string, addresses: readonly string[]): string[] {
	const [local, host] = partsOf(mailbox)
	return addresses.flatMap((address) => {
		const [theirs, at] = partsOf(address)
		if (at !== host || (theirs !== local && !theirs.startsWith(`${local}+`))) return []
		return [theirs.slice(local.length + 1)]
	})
}

function partsOf(address: string): [string, string] {
	const at = address.lastIndexOf('@')
	return [address.slice(0, at).toLowerCase(), address.slice(at + 1).toLowerCase()]
}

const MOST_OWN = 500

/** Returns the recipients of an e-mail from all headers that mail servers and senders use. */
export function namedRecipients({ headers }: ParsedMail): string[] {
	const named = ['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to'].flatMap((header) => {
		const value = headers.get(header)
		return [value ?? []].flat().flatMap((one) => (typeof one === 'string' ? one : addressesIn(one)))
	})
	return named.map((address) => address.trim()).slice(0, MOST_OWN)
}

function addressesIn(value: unknown): string[] {
	const { value: found }: Partial<AddressObject> = value ?? {}
	if (!Array.isArray(found)) return []
	return found.flatMap(({ address, group }) =>
		[address ?? [], group?.map((one) => one.address ?? '') ?? []].flat(),
	)
}
