import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'

/** A security key in memory: creates and uses a passkey as in WebAuthn, with faults on request. */
export class Authenticator {
	readonly id = randomBytes(32).toString('base64url')
	counter = 0
	private readonly keys: { publicKey: KeyObject; privateKey: KeyObject } = generateKeyPairSync('ec', {
		namedCurve: 'P-256',
	})

	constructor(
		readonly origin: string,
		readonly rpID: string,
	) {}

	/** Responds to a request to create a passkey. */
	make({ challenge }: { challenge: string }) {
		const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' })
		const cose = cborMap([
			[1, 2],
			[3, -7],
			[-1, 1],
			[-2, Buffer.from(x, 'base64url')],
			[-3, Buffer.from(y, 'base64url')],
		])
		const id = Buffer.from(this.id, 'base64url')
		const length = Buffer.from([0, id.length])
		const data = Buffer.concat([this.data(0x45), Buffer.alloc(16), length, id, cose])
		const attestationObject = cborMap([
			['fmt', 'none'],
			['attStmt', []],
			['authData', data],
		]).toString('base64url')
		return this.answer({
			...this.client('webauthn.create', challenge),
			attestationObject,
			transports: ['usb'],
		})
	}

	/** Responds to a request to use it. */
	use({ challenge }: { challenge: string }) {
		this.counter += 1
		const { clientDataJSON } = this.client('webauthn.get', challenge)
		const data = this.data(0x05)
		const hash = createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest()
		const signature = createSign('sha256').update(data).update(hash).sign(this.keys.privateKey, 'base64url')
		return this.answer({ clientDataJSON, authenticatorData: data.toString('base64url'), signature })
	}

	private data(flags: number) {
		const counter = Buffer.alloc(4)
		counter.writeUInt32BE(this.counter)
		return Buffer.concat([createHash('sha256').update(this.rpID).digest(), Buffer.from([flags]), counter])
	}

	private client(type: string, challenge: string) {
		const text = JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false })
		return { clientDataJSON: Buffer.from(text).toString('base64url') }
	}

	private answer(response: object): string {
		const { id } = this
		return JSON.stringify({ id, rawId: id, type: 'public-key', response, clientExtensionResults: {} })
	}
}

type Cbor = number | string | Buffer | []

/** The part of CBOR (RFC 8949) that a passkey needs. */
const cborMap = (entries: [Cbor, Cbor][]) =>
	Buffer.concat([Buffer.from([0xa0 + entries.length]), ...entries.flat().map((part) => cbor(part))])

function cbor(value: Cbor): Buffer {
	if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
	if (typeof value === 'string') return Buffer.concat([head(3, value.length), Buffer.from(value)])
	if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
	return head(5, 0)
}

function head(kind: number, length: number): Buffer {
	if (length < 24) return Buffer.from([(kind << 5) | length])
	return length < 256
		? Buffer.from([(kind << 5) | 24, length])
		: Buffer.from([(kind << 5) | 25, length >> 8, length & 255])
}
