import { nextAuthHandler } from "@/lib/auth";

// The one route without an action of its own: NextAuth checks its token against forged requests itself.
export { nextAuthHandler as GET, nextAuthHandler as POST };
