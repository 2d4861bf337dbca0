import { once } from 'node:events'
import type { Server } from 'node:net'

/** Waits until a server listens on a port of this machine, on a free one unless it is named, and returns the port. */
export async function listenHere(server: Server, port = 0): Promise<number> {
	server.listen(port, '127.0.0.1')
	await once(server, 'listening')
	const address = server.address()
	// A text is the path of a socket, on which none of these servers listens.
	if (address === null || typeof address === 'string') throw new Error(`listens on ${address}`)
	return address.port
}

/** The same as the address for a browser. */
export const webAddressOf = async (server: Server) => `http://127.0.0.1:${await listenHere(server)}`
