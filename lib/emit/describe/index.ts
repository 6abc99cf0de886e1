/** A network as the AWS CLI would print it. */
export { emitDescribe } from "./emit-describe";
